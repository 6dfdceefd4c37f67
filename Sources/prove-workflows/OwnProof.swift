import Foundation
import KataKit
import Workflows

/// Executes every workflow of this repository on a clean clone of this checkout.
struct OwnProof {
  /// The files in the order that lets one build serve most, with the values that are set for them.
  private static let plan: [(file: String, knobs: [String: String])] = [
    ("ci.yml", [:]), ("swift.yml", [:]), ("nightly.yml", ["REPETITIONS": "2"]),
    ("large-suite.yml", [:]), ("grade.yml", [:]),
  ]

  let folder: URL
  let checkout: URL
  let runner: CommandRunner
  let path: String
  /// How long a minute of a time limit is, in seconds; more than 60 on a machine that others use.
  let minute: Double
  /// The files to execute; none for all.
  let wanted: [String]

  /// Executes the workflows.
  ///
  /// - Returns: Whether each was green, and at least one ran.
  /// - Throws: ``MissingText``, `WorkflowError` and `ToolError`.
  func run(show: (String) -> Void) throws -> Bool {
    let plan = Self.plan.filter { wanted.isEmpty || wanted.contains($0.file) }
    let ci = try workflow("ci.yml")
    var isGreen = !plan.isEmpty
    for (file, knobs) in plan {
      let start = ContinuousClock.now
      let own = try workflow(file)
      let shared = try own.sharingBuilds(with: ci)
      let report = try execute(shared, knobs, show)
      var notes = knobs.sorted { $0.key < $1.key }.map { "\($0.key) set to \($0.value)" }
      if minute != 60 { notes.append("a minute of a limit lasting \(minute) s") }
      if shared != own { notes.append("the cache steps of ci.yml put behind its checkout") }
      notes.append(String(format: "%.0f s", start.duration(to: .now).seconds))
      let sign = report.isGreen ? "✔" : "✘"
      show("\(sign) \(file) on this repository · \(notes.joined(separator: " · "))\n")
      isGreen = isGreen && report.isGreen
    }
    return isGreen
  }

  private func execute(
    _ workflow: Workflow, _ knobs: [String: String], _ show: (String) -> Void
  ) throws -> WorkflowReport {
    var options = WorkflowExecutor.Options()
    options.knobs = knobs
    options.minute = minute
    let executor = WorkflowExecutor(
      folders: WorkflowFolders(root: folder), runner: runner, searchPath: path)
    var job = ""
    let report = try executor.run(workflow, on: checkout, options: options) { run, step in
      if job != run.name { show("\(workflow.file): \(run.name)") }
      job = run.name
      let seconds = String(format: "%.1f", step.seconds)
      switch step.conclusion {
      case .success: show("  ✔ \(step.name) · \(seconds) s\(Self.news(of: step))")
      case .skipped, .notExecuted: show("  - \(step.name), skipped")
      case .failure, .cancelled:
        show("  ✘ \(step.name) · \(seconds) s")
        for line in Self.complaints(of: step) { show("      \(line)") }
        if let log = keep(step, of: run, in: workflow.file) { show("      all of it: \(log.path)") }
      }
    }
    for run in report.jobs where run.result == .notExecuted {
      show("\(workflow.file): \(run.name)\n  - not executed here: \(run.note)")
    }
    return report
  }

  /// What a red step said: its annotations, and how it ended.
  private static func complaints(of step: WorkflowReport.StepRun) -> [Substring] {
    let lines = step.output.split(separator: "\n")
    let tail = lines.suffix(25)
    return lines.dropLast(tail.count).filter { $0.hasPrefix("::error") || $0.hasPrefix("✘") } + tail
  }

  /// Keeps what a red step printed; nil where it cannot be written.
  private func keep(
    _ step: WorkflowReport.StepRun, of run: WorkflowReport.JobRun, in file: String
  ) -> URL? {
    let name = "\(file) \(run.name) \(step.name).log".replacing("/", with: "-")
    let logs = folder.appending(path: "logs")
    let log = logs.appending(path: name)
    do {
      try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
      try Data(step.output.utf8).write(to: log)
      return log
    } catch { return nil }
  }

  /// What a green step said that is worth a look.
  private static func news(of step: WorkflowReport.StepRun) -> String {
    let lines = step.output.split(separator: "\n").filter {
      $0.hasPrefix("restored ") || $0.hasPrefix("no cache for ") || $0.hasPrefix("::notice")
        || $0.hasPrefix("::warning") || $0.contains("Test run with ") || $0.contains(" % of ")
    }
    return lines.prefix(5).map { "\n      \($0)" }.joined()
  }

  private func workflow(_ file: String) throws -> Workflow {
    let url = checkout.appending(path: ".github/workflows/\(file)")
    return try WorkflowReader.read(String(contentsOf: url, encoding: .utf8), file: file)
  }
}
