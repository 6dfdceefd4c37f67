/// What a pipeline did in one situation.
struct PipelineRun {
  /// What its jobs and steps did.
  var report: WorkflowReport
  /// Whether the event starts the workflow at all.
  var started = true
  /// How many tests the package has.
  var tests: Int
  /// How many different tests were run.
  var testsRun = 0
  /// Whether a test hung for an hour without being ended.
  var hungForAnHour = false
  /// Whether something was published.
  var published = false
}
