import Foundation
import KataKit
import Workflows

/// Scenarios one after the other in a folder of their own, so that their builds are kept.
struct Lane {
  let folder: URL
  let checkout: URL
  let runner: CommandRunner
  let path: String

  /// Plays scenarios.
  ///
  /// - Returns: How many did not go as they must.
  func play(_ scenarios: [Scenario], show: (String) -> Void) -> Int {
    var wrong = 0
    for scenario in scenarios {
      let start = ContinuousClock.now
      var complaint: String
      do {
        complaint = try complaints(of: scenario)
      } catch {
        complaint = "\(error)"
      }
      let seconds = String(format: "%.1f", start.duration(to: .now).seconds)
      let sign = complaint.isEmpty ? "✔" : "✘"
      show("\(sign) \(scenario.workflow): \(scenario.name) · \(seconds) s")
      if !complaint.isEmpty {
        wrong += 1
        show(complaint)
      }
    }
    return wrong
  }

  /// What is not as the scenario wants it; empty where all is.
  private func complaints(of scenario: Scenario) throws -> String {
    let package = folder.appending(path: "Hello")
    try prepare(scenario, at: package)
    var options = WorkflowExecutor.Options()
    options.jobs = scenario.jobs
    options.minute = scenario.minute
    options.knobs = scenario.knobs
    let file = package.appending(path: ".github/workflows/\(scenario.workflow)")
    var workflow = try WorkflowReader.read(
      String(contentsOf: file, encoding: .utf8), file: scenario.workflow)
    if scenario.sharesBuild {
      let ci = checkout.appending(path: ".github/workflows/ci.yml")
      workflow = try workflow.sharingBuilds(
        with: WorkflowReader.read(String(contentsOf: ci, encoding: .utf8), file: "ci.yml"))
    }
    let executor = WorkflowExecutor(
      folders: WorkflowFolders(root: folder.appending(path: "run")), runner: runner,
      searchPath: path)
    let report = try executor.run(workflow, on: package, options: options)

    let output = report.jobs.flatMap(\.steps).map(\.output).joined()
    let failed = report.jobs.lazy.compactMap(\.failedStep).first
    var complaint = ""
    let texts: [String]
    switch scenario.expects {
    case .green(let wanted):
      texts = wanted
      if !report.isGreen { complaint = "red at \(failed?.name ?? "no step"), not green" }
    case .red(let step, let wanted):
      texts = wanted
      if failed?.name != step { complaint = "red at \(failed?.name ?? "no step"), not at \(step)" }
    }
    for text in texts where !output.contains(text) { complaint += "\nnothing says \"\(text)\"" }
    if complaint.isEmpty { return "" }
    let tail = (failed?.output ?? output).split(separator: "\n").suffix(25).joined(separator: "\n")
    return "\(complaint)\n\(tail)"
  }

  private func prepare(_ scenario: Scenario, at package: URL) throws {
    let files = FileManager.default
    try? files.removeItem(at: package)
    try files.createDirectory(at: package, withIntermediateDirectories: true)
    try run(["swift", "package", "init", "--name", "Hello"] + scenario.kind.arguments, in: package)
    for (name, text) in scenario.files {
      let file = package.appending(path: name)
      try files.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try files.copyItem(
      at: checkout.appending(path: ".github"), to: package.appending(path: ".github"))
    let file = package.appending(path: ".github/workflows/\(scenario.workflow)")
    var text = try String(contentsOf: file, encoding: .utf8)
    for edit in scenario.edits {
      guard text.contains(edit.text) else { throw MissingText(text: edit.text, file: file.path) }
      text = text.replacing(edit.text, with: edit.with)
    }
    try Data(text.utf8).write(to: file)
    if scenario.hasDependency { try addDependency(to: package) }
  }

  /// Makes the package depend on a repository next to it.
  private func addDependency(to package: URL) throws {
    let other = folder.appending(path: "Dependency")
    try? FileManager.default.removeItem(at: other)
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try run(["swift", "package", "init", "--name", "Dependency", "--type", "library"], in: other)
    let git = ["git", "-c", "user.name=author", "-c", "user.email=author@localhost"]
    for words in [
      ["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "One"], ["tag", "1.0.0"],
    ] {
      try run(git + words, in: other)
    }
    let manifest = """
      // swift-tools-version: 6.3
      import PackageDescription

      let package = Package(
          name: "Hello",
          dependencies: [.package(url: "file://\(other.path)", from: "1.0.0")],
          targets: [
              .target(name: "Hello", dependencies: [.product(name: "Dependency", package: "Dependency")]),
              .testTarget(name: "HelloTests", dependencies: ["Hello"]),
          ]
      )

      """
    try Data(manifest.utf8).write(to: package.appending(path: "Package.swift"))
  }

  private func run(_ words: [String], in directory: URL) throws {
    let result = try runner.run(Command("/usr/bin/env", words, in: directory))
    guard result.succeeded else { throw MissingText(text: result.output, file: words[0]) }
  }
}

/// A text that should be there is not.
struct MissingText: Error, CustomStringConvertible {
  var text: String
  var file: String
  var description: String { "\(file): \(text)" }
}
