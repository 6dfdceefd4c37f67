package import Foundation

extension LogEvent {
  /// The event of a run that gave a verdict.
  ///
  /// `events` is the log so far, `before` the tree of its last event or the start, `after` the tree that
  /// ran. `filter` is what chose the tests, nil for all of them.
  package init(
    time: Date, after events: [LogEvent], from before: FileTree, to after: FileTree,
    verdict: Verdict, predicted: Colour?, filter: String? = nil
  ) {
    self.init(
      time: time, after: events, from: before, to: after, colour: verdict.colour,
      predicted: predicted, passed: verdict.passed, failed: verdict.failures.map(Failure.init),
      compilerMessage: verdict.errors.first?.message ?? verdict.reason, seconds: verdict.seconds,
      filter: filter)
  }
}

extension LogEvent.Failure {
  /// The failure as the log keeps it.
  package init(_ failure: TestFailure) {
    let place = failure.file.map { file in failure.line.map { "\(file):\($0)" } ?? file }
    self.init(
      test: failure.test, message: failure.message, expected: failure.expected,
      found: failure.found, location: place)
  }
}
