package import Foundation

/// One run of a kata's tests, as the log keeps it.
package struct LogEvent: Equatable, Sendable {
  /// One failing expectation of a test.
  package struct Failure: Codable, Equatable, Sendable {
    /// The sentence that names the test.
    package var test: String
    /// The whole message.
    package var message: String
    /// The value the test wanted, where the failure states one.
    package var expected: String?
    /// The value the test got instead, where the failure states one.
    package var found: String?
    /// Where it failed, as `path:line`.
    package var location: String?

    package init(
      test: String, message: String, expected: String? = nil, found: String? = nil,
      location: String? = nil
    ) {
      self.test = test
      self.message = message
      self.expected = expected
      self.found = found
      self.location = location
    }
  }

  /// The version of the log's format that this code writes.
  package static let currentVersion = 1

  /// The version of the format that the event was written in.
  package var version = LogEvent.currentVersion
  /// The end of the run, to the millisecond.
  package var time: Date
  /// What the run was for, or nil where that cannot be said.
  package var phase: Phase?
  /// The colour of the run.
  package var colour: Colour
  /// The colour the learner said beforehand, where one was asked for.
  package var predicted: Colour?
  /// The number of tests that ran.
  package var testsRun: Int
  /// The sentences of the tests that passed.
  package var passed: [String]
  /// The failing expectations.
  package var failed: [Failure]
  /// The compiler's first error, where the kata did not build.
  package var compilerMessage: String?
  /// The lines added and removed under `Sources/` since the last event.
  package var linesChangedSources: Int
  /// The lines added and removed under `Tests/` since the last event.
  package var linesChangedTests: Int
  /// The fingerprint of the tree that ran, see `FileTree.digest`.
  package var treeDigest: String
  /// The unified diff since the last event, or since the start for the first one.
  package var diff: String
  /// How long the run took, in seconds.
  package var seconds: Double
  /// The learner's answer to “Why this test now?”, where there is one.
  package var note: String?
  /// The filter that chose the tests; nil where all of them ran.
  package var filter: String?

  /// Creates the event of one run; phase, counts, diff and digest follow from what is given.
  ///
  /// `events` is the log so far, `before` the tree of its last event or the start, `after` the tree that
  /// ran. Of `time`, the end of the run, what is finer than a millisecond is dropped.
  package init(
    time: Date, after events: [LogEvent] = [], from before: FileTree, to after: FileTree,
    colour: Colour, predicted: Colour? = nil, passed: [String] = [], failed: [Failure] = [],
    compilerMessage: String? = nil, seconds: Double = 0, note: String? = nil,
    filter: String? = nil
  ) {
    let diff = LineDiff(from: before, to: after)
    self.time = Date(timeIntervalSince1970: (time.timeIntervalSince1970 * 1000).rounded() / 1000)
    self.phase = Phase.derived(after: events, colour: colour, diff: diff.patch)
    self.colour = colour
    self.predicted = predicted
    self.testsRun = passed.count + Set(failed.map(\.test)).count
    self.passed = passed
    self.failed = failed
    self.compilerMessage = compilerMessage
    self.linesChangedSources = diff.linesChanged(under: "Sources/")
    self.linesChangedTests = diff.linesChanged(under: "Tests/")
    self.treeDigest = after.digest
    self.diff = diff.text
    self.seconds = seconds
    self.note = note
    self.filter = filter
  }
}
