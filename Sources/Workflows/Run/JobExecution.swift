import Foundation

/// One run of one job, step by step.
struct JobExecution {
  let executor: WorkflowExecutor
  let workflow: Workflow
  let job: Workflow.Job
  let options: WorkflowExecutor.Options
  /// The contexts that stay the same: `github`, `runner`, `matrix`, `strategy`, `needs`.
  var contexts: [String: ExpressionValue]
  var report: WorkflowReport.JobRun
  /// The environment of the workflow and the job, and what steps added to it.
  var variables: [String: String] = [:]
  /// The folders that steps put before `PATH`.
  var paths: [String] = []
  var steps: [String: ExpressionValue] = [:]
  var status = ExpressionContext.Status.success
  /// What `actions/cache` keeps at the end.
  var saves: [(key: String, paths: [String])] = []
  var deadline = ContinuousClock.now
  let trackingID = UUID().uuidString

  init(
    executor: WorkflowExecutor, workflow: Workflow, job: Workflow.Job,
    matrix: [String: ExpressionValue], index: Int, options: WorkflowExecutor.Options,
    sha: String, before: WorkflowReport
  ) {
    self.executor = executor
    self.workflow = workflow
    self.job = job
    self.options = options
    let ancestors = workflow.ancestors(of: job).map { before.result(of: $0) }
    if ancestors.contains(where: { [.failure, .cancelled].contains($0) }) {
      status = .failure
    } else if ancestors.contains(.skipped) {
      status = .skipped
    }
    var needs: [String: ExpressionValue] = [:]
    for need in job.needs {
      let outputs = before.jobs.last { $0.id == need }?.outputs ?? [:]
      let result = before.result(of: need).rawValue
      needs[need] = .object(["result": .string(result), "outputs": .object(outputs)])
    }
    contexts = [
      "github": RunContexts.github(
        workflow, event: options.event, sha: sha, workspace: executor.folders.workspace,
        job: job.id),
      "runner": RunContexts.runner(temporary: executor.folders.temporary),
      "matrix": .object(matrix), "needs": .object(needs),
      "strategy": RunContexts.strategy(runs: job.matrix.count, index: index),
    ]
    report = WorkflowReport.JobRun(id: job.id, name: job.id, result: .success)
  }

  static var architecture: String {
    #if arch(arm64)
      "ARM64"
    #else
      "X64"
    #endif
  }

  /// Runs the job, if its condition holds and this machine can stand in for the one it wants.
  mutating func run(
    observe: (WorkflowReport.JobRun, WorkflowReport.StepRun) -> Void
  ) throws -> WorkflowReport.JobRun {
    let line = job.steps.first?.line ?? 1
    report.name = try at(line) { try context().render(job.name ?? job.id) }
    guard try at(line, { try context().holds(job.condition) }) else {
      report.result = .skipped
      return report
    }
    let machine = try at(line) { try context().render(job.machine) }
    guard try at(line, { try RunnerLabel.isExecutedHere(machine) }) else {
      report.result = .notExecuted
      report.note = "it wants \(machine)"
      return report
    }
    // A step of this job starts with a clean slate, whatever happened in the jobs before.
    status = .success
    let folders = executor.folders
    for folder in [folders.workspace, folders.temporary, folders.home] { try folders.clear(folder) }
    let minutes = try at(line) { try self.minutes(job.minutes, context()) } ?? 360
    deadline = .now.advanced(by: .seconds(minutes * options.minute))
    for setting in workflow.environment + job.environment {
      variables[setting.name] = try at(line) { try context().render(setting.value) }
    }
    defer { Orphans.end(trackedBy: trackingID) }
    for (number, step) in job.steps.enumerated() {
      let run = try at(step.line, step: step.name) { try self.run(step, number: number + 1) }
      report.steps.append(run)
      observe(report, run)
    }
    report.result =
      switch status {
      case .success: .success
      case .failure: .failure
      case .skipped: .skipped
      case .cancelled: .cancelled
      }
    if report.result == .success {
      for save in saves { try cache.save(save.paths, as: save.key) }
    }
    for output in job.outputs {
      report.outputs[output.name] = .string(
        try at(line) { try context().render(output.value) })
    }
    return report
  }

  /// Says where in the file an expression failed, or stands what is not executed here.
  private func at<Value>(
    _ line: Int, step: String? = nil, _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch  where error is ExpressionError || error is NotExecutedError {
      var reader = NodeReader(file: workflow.file).at("job \"\(job.id)\"")
      if let step { reader = reader.at("step \"\(step)\"") }
      throw reader.error(line: line, "\(error)")
    }
  }

  /// What an expression may ask for now.
  func context(adding settings: [String: String] = [:]) -> ExpressionContext {
    let workspace = executor.folders.workspace
    var context = ExpressionContext(values: contexts, status: status) { patterns in
      FilePattern.hash(of: patterns, in: workspace)
    }
    let environment = variables.merging(settings) { $1 }
    context.values["env"] = .object(environment.mapValues(ExpressionValue.string))
    context.values["steps"] = .object(steps)
    context.values["job"] = RunContexts.job(status)
    return context
  }

  /// A time limit in minutes; nil where there is none.
  func minutes(_ text: String?, _ context: ExpressionContext) throws -> Double? {
    guard let text else { return nil }
    let value = try context.value(of: text)
    // As on GitHub: an expression has to give a number, and a text of digits is none.
    if case .string = value, text.contains("${{") {
      throw ExpressionError(
        "\"\(value.text)\" is a text, and no number of minutes; write fromJSON(…) around it.")
    }
    guard let minutes = Double(value.text), minutes > 0 else {
      throw ExpressionError("\"\(value.text)\" is no number of minutes.")
    }
    return minutes
  }

  var cache: BuildCache {
    BuildCache(folders: executor.folders, tool: executor.tool)
  }
}
