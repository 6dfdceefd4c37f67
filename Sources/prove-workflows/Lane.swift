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
    let failed = report.jobs.compactMap(\.failedStep)
    let red = failed.isEmpty ? "no step" : failed.map(\.name).joined(separator: ", ")
    var complaint = ""
    let texts: [String]
    switch scenario.expects {
    case .green(let wanted):
      texts = wanted
      if !report.isGreen { complaint = "red at \(red), not green" }
    case .red(let steps, let wanted):
      texts = wanted
      if red != steps { complaint = "red at \(red), not at \(steps)" }
    }
    for text in texts where !output.contains(text) { complaint += "\nnothing says \"\(text)\"" }
    if complaint.isEmpty { return "" }
    let tail = (failed.first?.output ?? output).split(separator: "\n").suffix(25).joined(
      separator: "\n")
    return "\(complaint)\n\(tail)"
  }
}

/// A text that should be there is not.
struct MissingText: Error, CustomStringConvertible {
  var text: String
  var file: String
  var description: String { "\(file): \(text)" }
}
