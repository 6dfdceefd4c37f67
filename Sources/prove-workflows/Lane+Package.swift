import Foundation
import KataKit
import Workflows

extension Lane {
  /// Makes the package of a scenario, with the CI folder in it.
  ///
  /// - Throws: ``MissingText``, `WorkspaceError`, `CommandError`, Foundation's errors.
  func prepare(_ scenario: Scenario, at package: URL) throws {
    try? FileManager.default.removeItem(at: package)
    try FileManager.default.createDirectory(at: package, withIntermediateDirectories: true)
    if let workspace = scenario.workspace {
      try fork(to: package, with: workspace)
    } else {
      try run(
        ["swift", "package", "init", "--name", "Hello"] + scenario.kind.arguments, in: package)
      try FileTree(scenario.files).write(to: package)
      // What `kata ci` copies and no more, so that its list of files is shown to be whole.
      let extent: CIFolder.Extent =
        switch scenario.workflow {
        case "swift.yml": .minimal
        case "large-suite.yml": .sharded
        default: .full
        }
      try CIFolder(extent, from: checkout, to: package).write()
    }
    let file = package.appending(path: ".github/workflows/\(scenario.workflow)")
    var text = try String(contentsOf: file, encoding: .utf8)
    for edit in scenario.edits {
      guard text.contains(edit.text) else { throw MissingText(text: edit.text, file: file.path) }
      text = text.replacing(edit.text, with: edit.with)
    }
    try Data(text.utf8).write(to: file)
    if let dependency = scenario.dependency {
      try addDependency(to: package)
      if dependency == .resolved { try run(["swift", "package", "resolve"], in: package) }
    }
  }

  /// Puts what git tracks of this checkout into a folder, and a learner's workspace that git keeps.
  private func fork(to package: URL, with workspace: [String: Bool]) throws {
    let copy = "git ls-files -z | tar --null --files-from=- -cf - | tar -C \"$0\" -xf -"
    try run(["sh", "-c", copy, package.path], in: checkout)
    let ignored = package.appending(path: ".gitignore")
    let rules = try String(contentsOf: ignored, encoding: .utf8)
    try Data(rules.replacing("/Workspace/\n", with: "").utf8).write(to: ignored)
    for (kata, isDone) in workspace {
      let copy = "mkdir -p \"Workspace/$0\"; cp -R \"$1/.\" \"Workspace/$0\""
      let sources = ["Katas/\(kata)"] + (isDone ? ["Katas/\(kata)/Solution"] : [])
      for source in sources { try run(["sh", "-e", "-c", copy, kata, source], in: package) }
    }
  }

  /// Makes the package depend on a repository next to it.
  private func addDependency(to package: URL) throws {
    let other = folder.appending(path: "Dependency")
    try? FileManager.default.removeItem(at: other)
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try run(["swift", "package", "init", "--name", "Dependency", "--type", "library"], in: other)
    let source = "public func warned() { let unused = 1 }\n"
    try FileTree(["Sources/Dependency/Dependency.swift": source]).write(to: other)
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
