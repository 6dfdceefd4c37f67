package import Foundation
package import KataKit

/// Puts a pipeline into every situation that it is there for, with a stand-in for `swift`.
///
/// The stand-in copies in place of compiling, so that all situations take seconds. It stands in
/// `Fixtures/Pipeline`, and a test compares it with the real one.
package struct PipelineTrial: Sendable {
  /// An hour of a time limit, in seconds.
  private static let hour = 3.0

  private let standIn: URL
  private let scratch: URL
  private let runner: CommandRunner
  private let searchPath: String

  /// Prepares a trial.
  ///
  /// - Parameters:
  ///   - root: The folder of the checkout, which holds the stand-in.
  ///   - scratch: A folder to work in.
  ///   - runner: What starts programs.
  ///   - searchPath: The value of `PATH`.
  package init(root: URL, scratch: URL, runner: CommandRunner, searchPath: String) {
    standIn = root.appending(path: "Fixtures/Pipeline")
    self.scratch = scratch
    self.runner = runner
    self.searchPath = searchPath
  }

  /// Runs a workflow in the situations of some probes.
  ///
  /// - Parameters:
  ///   - tree: The package, with one workflow below `.github/workflows/`.
  ///   - probes: What is tried.
  ///   - tick: Called between two runs.
  /// - Returns: A verdict with one test for each probe; amber where the workflow cannot be read.
  /// - Throws: ``ToolError``, `CommandError`, and Foundation's errors.
  package func verdict(
    of tree: FileTree, probes: [PipelineProbe] = PipelineProbe.allCases,
    whileWaiting tick: () -> Void = {}
  ) throws -> Verdict {
    let start = ContinuousClock.now
    var verdict = Verdict(.green)
    do {
      let workflow = try Self.workflow(in: tree)
      var runs: [PipelineSituation: PipelineRun] = [:]
      for probe in probes {
        tick()
        let situation = probe.situation
        let run = try runs[situation] ?? self.run(workflow, tree, situation)
        runs[situation] = run
        guard let complaint = probe.complaint(about: run) else {
          verdict.passed.append(probe.sentence)
          continue
        }
        var failure = TestFailure(
          test: probe.sentence, kind: .recorded, message: complaint, file: workflow.file)
        failure.advice = probe.advice(about: run)
        failure.comment = probe == .everyTest ? Self.lastWords(run.report) : nil
        verdict.failures.append(failure)
      }
      if !verdict.failures.isEmpty { verdict.colour = .red }
    } catch let error as WorkflowError {
      verdict = Verdict(.amber)
      verdict.errors = [
        CompilerDiagnostic(file: error.file, line: error.line, column: 1, message: error.problem)
      ]
    }
    verdict.seconds = start.duration(to: .now).seconds
    return verdict
  }

  /// Runs a workflow once as it is, with the real `swift`.
  ///
  /// - Returns: Green, or red with what the failed step printed last.
  /// - Throws: ``WorkflowError``, ``ToolError``, `CommandError`, and Foundation's errors.
  package func verdictInEarnest(of tree: FileTree) throws -> Verdict {
    let start = ContinuousClock.now
    let workflow = try Self.workflow(in: tree)
    let repository = try write(tree)
    let report = try executor(searchPath).run(workflow, on: repository)
    let sentence = "is green with the real swift"
    var verdict = Verdict(.green)
    if report.isGreen {
      verdict.passed = [sentence]
    } else {
      let step = report.jobs.lazy.compactMap(\.failedStep).first?.name ?? "the first"
      verdict = Verdict(.red)
      var failure = TestFailure(
        test: sentence, kind: .recorded, message: "The pipeline is red at the step \"\(step)\".",
        comment: Self.lastWords(report), file: workflow.file)
      failure.advice = "With the stand-in it was green: what does the real swift do else?"
      verdict.failures = [failure]
    }
    verdict.seconds = start.duration(to: .now).seconds
    return verdict
  }

  private func run(
    _ workflow: Workflow, _ tree: FileTree, _ situation: PipelineSituation
  ) throws -> PipelineRun {
    let folders = WorkflowFolders(root: scratch.appending(path: "run"))
    try folders.clear(folders.root)
    var options = WorkflowExecutor.Options()
    options.minute = situation == .hanging ? Self.hour / 60 : 60
    options.event = situation == .proposed ? "pull_request" : "push"
    for (unit, seconds) in [("hour", Self.hour), ("minute", options.minute)] {
      try Data("\(seconds)\n".utf8).write(to: folders.root.appending(path: unit))
    }
    var run = PipelineRun(
      of: workflow, tests: TestSoundness(tree.below("Tests/")).testCount)
    run.started = workflow.events.contains(options.event)
    if !run.started { return run }
    let executor = executor("\(standIn.path):\(searchPath)")
    if situation == .broken {
      _ = try executor.run(workflow, on: try write(tree), options: options)
    }
    let repository = try write(situation.package(tree))
    run.report = try executor.run(workflow, on: repository, options: options)
    let log = try? String(contentsOf: folders.root.appending(path: "swift.log"), encoding: .utf8)
    let lines = (log ?? "").split(separator: "\n")
    run.testsRun = Set(lines.filter { $0.hasPrefix("ran ") }).count
    run.hungForAnHour = lines.contains("hung for an hour")
    run.published = Publication(code: tree.below("Sources/")).isThere(in: folders.artifacts)
    return run
  }

  private func executor(_ searchPath: String) -> WorkflowExecutor {
    WorkflowExecutor(
      folders: WorkflowFolders(root: scratch.appending(path: "run")), runner: runner,
      searchPath: searchPath)
  }

  /// Writes a package into a folder that holds nothing else.
  private func write(_ tree: FileTree) throws -> URL {
    let repository = scratch.appending(path: "repository")
    try? FileManager.default.removeItem(at: repository)
    try FileManager.default.createDirectory(at: repository, withIntermediateDirectories: true)
    try tree.write(to: repository)
    return repository
  }

  /// The only workflow of a package.
  private static func workflow(in tree: FileTree) throws(WorkflowError) -> Workflow {
    let folder = ".github/workflows/"
    let paths = tree.below(folder).paths.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
    guard let path = paths.first, paths.count == 1 else {
      let found = paths.isEmpty ? "none" : paths.joined(separator: " and ")
      throw WorkflowError(
        file: folder, line: 1, problem: "one workflow is expected here; found: \(found).")
    }
    return try WorkflowReader.read(tree[path] ?? "", file: path)
  }

  /// The end of what the failed step printed; nil where no step failed.
  private static func lastWords(_ report: WorkflowReport) -> String? {
    let output = report.jobs.lazy.compactMap(\.failedStep).first?.output
    let lines = output?.split(separator: "\n").suffix(3)
    return lines.map { "It said: \($0.joined(separator: " / "))" }
  }
}
