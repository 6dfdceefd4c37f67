/// One situation that a pipeline is put into, and what it should make of it.
package enum PipelineProbe: String, CaseIterable, Codable, Sendable {
  case everyTest = "every-test"
  case failingTest = "failing-test"
  case noTest = "no-test"
  case staleCache = "stale-cache"
  case flakyTest = "flaky-test"
  case hangingTest = "hanging-test"
  case pullRequest = "pull-request"
  case publishesGreen = "publishes-green"
  case publishesRed = "publishes-red"
  case movedTag = "moved-tag"

  /// What the pipeline should do, as the sentence of a test.
  package var sentence: String {
    switch self {
    case .everyTest: "is green on a package that is right, and runs every test of it"
    case .failingTest: "is red when a test fails"
    case .noTest: "is red when there is no test"
    case .staleCache: "is red when an edit breaks a test, whatever is in the cache"
    case .flakyTest: "is red when a test fails the first time it is run"
    case .hangingTest: "ends a test that hangs, within the hour"
    case .pullRequest: "is red for a pull request that breaks a test"
    case .publishesGreen: "publishes what is green"
    case .publishesRed: "publishes nothing that is red"
    case .movedTag: "runs no code of others but what was read"
    }
  }

  /// Where to look when it does not.
  func advice(about run: PipelineRun) -> String {
    switch self {
    case .everyTest where run.started && !run.report.isGreen:
      "All tests pass here. Read what the step said: what does it ask for besides?"
    case .everyTest: "Look at which tests are run, by name: does that name still exist?"
    case .failingTest: "Look at the exit code that the step ends with: whose is it?"
    case .noTest: "swift test is green when nothing ran. Who counts the tests?"
    case .staleCache: "Look at the key of the cache, and at what is not built again when it hits."
    case .flakyTest: "A test that is repeated until it is green tells nothing when it is green."
    case .hangingTest: "Look for a limit, in minutes. Where none is written, it is six hours."
    case .pullRequest: "Look at the events that start the workflow."
    case .publishesGreen: "Somebody waits for what this pipeline publishes: it must still come."
    case .publishesRed: "Look at when the second job runs, and at what it needs."
    case .movedTag: "A tag can be moved to other code, a commit cannot. What does uses: name?"
    }
  }

  /// The situation that it needs; several share one.
  var situation: PipelineSituation {
    switch self {
    case .everyTest, .publishesGreen, .movedTag: .right
    case .failingTest, .publishesRed: .failing
    case .noTest: .empty
    case .staleCache: .broken
    case .flakyTest: .flaky
    case .hangingTest: .hanging
    case .pullRequest: .proposed
    }
  }

  /// What is wrong with what the pipeline did; nil where nothing is.
  func complaint(about run: PipelineRun) -> String? {
    let stop = run.report.jobs.lazy.compactMap(\.failedStep).first?.name
    let place = stop.map { ", at the step \"\($0)\"" } ?? ""
    switch self {
    case .everyTest:
      if !run.report.isGreen { return "The pipeline is red on a package that is right\(place)." }
      return run.testsRun >= run.tests
        ? nil : "The pipeline is green, and ran \(run.testsRun) of \(run.tests) tests."
    case .failingTest:
      return run.report.isGreen ? "The pipeline is green, and a test fails." : nil
    case .noTest: return run.report.isGreen ? "The pipeline is green, and there is no test." : nil
    case .staleCache:
      return run.report.isGreen
        ? "The pipeline is green, and the last edit broke a test: it looked at what was built before."
        : nil
    case .flakyTest:
      return run.report.isGreen ? "The pipeline is green, and a test failed on the way." : nil
    case .hangingTest:
      return run.hungForAnHour
        ? "The pipeline still ran after an hour, in a test that never ends." : nil
    case .pullRequest:
      if !run.started { return "The pipeline does not start for a pull request." }
      return run.report.isGreen
        ? "The pipeline is green for a pull request that breaks a test." : nil
    case .publishesGreen:
      return run.published ? nil : "The pipeline published nothing, and all was right."
    case .publishesRed:
      return run.published ? "The pipeline published code whose test is red." : nil
    case .movedTag:
      guard let first = run.movableActions.first else { return nil }
      return "The pipeline runs code that nobody read: \(first) can be moved to other code any day."
    }
  }
}
