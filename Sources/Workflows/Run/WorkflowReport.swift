/// What a workflow did.
package struct WorkflowReport: Sendable {
  /// How a job or a step ended.
  package enum Result: String, Sendable {
    /// It did what it should.
    case success
    /// It failed.
    case failure
    /// It did not run, because its condition did not hold.
    case skipped
    /// Its time was over.
    case cancelled
    /// It wants a machine that this one cannot stand in for.
    case notExecuted = "not executed"
  }

  /// One run of a job.
  package struct JobRun: Sendable {
    /// The job's key in the file.
    package var id: String
    /// Its name.
    package var name: String
    /// How it ended.
    package var result: Result
    /// Its steps.
    package var steps: [StepRun] = []
    /// What it wrote into the job summary.
    package var summary = ""
    /// What other jobs may read of it.
    package var outputs: [String: ExpressionValue] = [:]
    /// Why it did not run; empty where it ran.
    package var note = ""

    /// The first step that failed the job.
    package var failedStep: StepRun? { steps.first { $0.conclusion == .failure } }
  }

  /// One run of a step.
  package struct StepRun: Sendable {
    /// Its name.
    package var name: String
    /// How it ended.
    package var outcome: Result
    /// How it counts: a failure that the step may have counts as a success.
    package var conclusion: Result
    /// What it printed; a very long output keeps its beginning and its end.
    package var output = ""
    /// How long it took.
    package var seconds = 0.0

    /// The annotations that it printed.
    package var annotations: [Annotation] { Annotation.all(in: output) }
  }

  /// The jobs in the order in which they ran.
  package var jobs: [JobRun] = []

  /// Whether no job failed, and at least one ran.
  package var isGreen: Bool {
    jobs.allSatisfy { ![.failure, .cancelled].contains($0.result) }
      && jobs.contains { $0.result == .success }
  }

  /// How the runs of one job ended together.
  ///
  /// A run that was not executed says nothing; where none was, the job counts as a success.
  func result(of id: String) -> Result {
    let results = jobs.filter { $0.id == id }.map(\.result)
    for result in [Result.failure, .cancelled, .success] where results.contains(result) {
      return result
    }
    return results.contains(.skipped) ? .skipped : .success
  }
}
