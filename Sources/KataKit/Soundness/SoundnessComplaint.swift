/// Something in a suite that a sound suite does not do, and where.
package struct SoundnessComplaint: Equatable, Sendable, Encodable {
  /// The kinds of a test that may be red for a reason that is not in the code: what it catches is luck.
  package static let timing: Set<Kind> = [.realSleep, .realTime]

  /// What is wrong.
  package enum Kind: String, Encodable, CaseIterable, Sendable {
    /// The test expects nothing: it can only fail by trapping.
    case noExpectation
    /// The test may end before it expects anything.
    case skippableExpectation
    /// The test hides its own failure.
    case knownIssue
    /// The class is written for XCTest, whose tests are not run.
    case xctest
    /// The expectation holds whatever the code does.
    case vacuousExpectation
    /// The test waits for real time to pass.
    case realSleep
    /// The test looks at the real clock: what it says depends on how busy the machine is.
    case realTime
    /// The test has expectations, and came to its end without evaluating one.
    case neverReached
    /// The test reaches for the network.
    case network
    /// The test changes the environment of the whole process.
    case environment
    /// The test, or its suite, is switched off, or was skipped.
    case disabled
    /// The test reaches for the grader.
    case tampering
  }

  package var kind: Kind
  /// The path of the test file.
  package var file: String
  /// The line, from 1.
  package var line: Int
  /// The sentence of the test, or the name of the function or suite, that it stands in.
  package var sentence: String
  /// The offending text.
  package var found: String

  package init(kind: Kind, file: String, line: Int, sentence: String, found: String) {
    self.kind = kind
    self.file = file
    self.line = line
    self.sentence = sentence
    self.found = found
  }
}
