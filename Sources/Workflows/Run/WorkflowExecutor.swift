package import Foundation
package import KataKit

/// Executes the `run:` steps of a workflow on this machine, in a clean checkout.
///
/// It uses GitHub's shells, files and contexts, stands in for four actions, and refuses what it does
/// not know. It has no container, no token and no macOS: what needs those is a real runner's to show.
package struct WorkflowExecutor: Sendable {
  /// How a workflow is executed.
  package struct Options: Sendable {
    /// The name of the event that started it.
    package var event = "push"
    /// How long a minute of a time limit is, in seconds; less than 60 to see a limit at work.
    package var minute = 60.0
    /// Values for the workflow's own `env`, by name; a name that it lacks is refused.
    package var knobs: [String: String] = [:]
    /// The jobs to execute, by id, with those that they need; nil for all.
    package var jobs: Set<String>?

    package init() {}
  }

  /// Where it works; one executor at a time.
  package let folders: WorkflowFolders
  let tool: Tool

  /// Makes an executor.
  ///
  /// - Parameters:
  ///   - folders: Where it works. What its cache keeps there outlives it.
  ///   - runner: What starts programs.
  ///   - searchPath: The value of `PATH` for git, the shells and the steps.
  package init(folders: WorkflowFolders, runner: CommandRunner, searchPath: String) {
    self.folders = folders
    tool = Tool(
      runner: runner,
      environment: [
        "PATH": searchPath, "HOME": folders.home.path, "LANG": "C.UTF-8",
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
      ])
  }

  /// Executes a workflow.
  ///
  /// - Parameters:
  ///   - workflow: The workflow.
  ///   - repository: The folder to execute it on; only what git would commit of it.
  ///   - options: How.
  ///   - observe: Sees each step when it has ended.
  /// - Returns: What happened.
  /// - Throws: ``WorkflowError`` for what is not executed here, ``ToolError`` where git or tar fails,
  ///   Foundation's errors where the folders cannot be written.
  package func run(
    _ workflow: Workflow, on repository: URL, options: Options = Options(),
    observe: (WorkflowReport.JobRun, WorkflowReport.StepRun) -> Void = { _, _ in }
  ) throws -> WorkflowReport {
    var workflow = workflow
    for (name, value) in options.knobs {
      guard let index = workflow.environment.firstIndex(where: { $0.name == name }) else {
        let problem = "the workflow's env has no \"\(name)\"."
        throw WorkflowError(file: workflow.file, line: 1, problem: problem)
      }
      workflow.environment[index].value = value
    }
    try folders.clear(folders.artifacts)
    try folders.clear(folders.home)
    try tool.commit(repository, to: folders.origin)
    let sha = try tool.run("git", "rev-parse", "HEAD", in: folders.origin)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    var report = WorkflowReport()
    for job in try ordered(workflow, options) {
      for (index, matrix) in job.matrix.enumerated() {
        var execution = JobExecution(
          executor: self, workflow: workflow, job: job, matrix: matrix, index: index,
          options: options, sha: sha, before: report)
        report.jobs.append(try execution.run(observe: observe))
      }
    }
    return report
  }

  /// The jobs so that each stands behind those it needs.
  private func ordered(_ workflow: Workflow, _ options: Options) throws -> [Workflow.Job] {
    var wanted = options.jobs ?? Set(workflow.jobs.map(\.id))
    for id in wanted where !workflow.jobs.contains(where: { $0.id == id }) {
      throw WorkflowError(file: workflow.file, line: 1, problem: "there is no job \"\(id)\".")
    }
    var count = 0
    while count != wanted.count {
      count = wanted.count
      for job in workflow.jobs where wanted.contains(job.id) { wanted.formUnion(job.needs) }
    }
    var rest = workflow.jobs.filter { wanted.contains($0.id) }
    var ordered: [Workflow.Job] = []
    while !rest.isEmpty {
      let done = Set(ordered.map(\.id))
      guard let next = rest.firstIndex(where: { done.isSuperset(of: $0.needs) }) else {
        let names = rest.map(\.id).joined(separator: ", ")
        let problem = "the jobs \(names) need each other in a circle."
        throw WorkflowError(file: workflow.file, line: 1, problem: problem)
      }
      ordered.append(rest.remove(at: next))
    }
    return ordered
  }
}
