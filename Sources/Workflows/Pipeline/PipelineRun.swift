/// What a pipeline did in one situation.
struct PipelineRun {
  /// What its jobs and steps did.
  var report = WorkflowReport()
  /// Whether the event starts the workflow at all.
  var started = true
  /// How many tests the package has.
  var tests: Int
  /// How many different tests were run.
  var testsRun = 0
  /// Whether a test hung for an hour without being ended.
  var hungForAnHour = false
  /// Whether code was published: more than what tells how the run went.
  var published = false
  /// The actions of all steps, also of those that never run, that are named by what can be moved.
  var movableActions: [String]

  init(of workflow: Workflow, tests: Int) {
    self.tests = tests
    movableActions = workflow.jobs.flatMap(\.steps).compactMap { step in
      guard case .action(let name, _) = step.work, let version = step.version else { return nil }
      let isCommit = version.count == 40 && version.allSatisfy(\.isHexDigit)
      return isCommit ? nil : "\(name)@\(version)"
    }
  }
}
