/// One reason why a test failed: what was expected, what was found, and where.
package struct TestFailure: Codable, Equatable, Sendable {
  /// The kinds of failure.
  package enum Kind: String, Codable, Sendable {
    /// An `#expect` or `#require` was not met.
    case expectation
    /// The test threw an error that it did not expect.
    case thrown
    /// `Issue.record`, a confirmation, or anything else that Swift Testing records.
    case recorded
    /// The process stopped while the test ran: a trap, a crash, an `exit`.
    case crash
    /// The test was still running at the time limit.
    case timeLimit
  }

  /// The sentence that names the test.
  package var test: String
  /// What kind of failure it is.
  package var kind: Kind
  /// The source of the expectation, `roman(4) == "IV"`, or Swift Testing's message.
  package var message: String
  /// What the expectation asked for, where it can be told.
  package var expected: String?
  /// What it got, where it can be told.
  package var found: String?
  /// The comment that the test gives with the expectation.
  package var comment: String?
  /// The case of a parameterised test, where there is one.
  package var argument: String?
  /// The file, relative to the kata.
  package var file: String?
  /// The line, from 1.
  package var line: Int?
  /// What to look at, where who found the failure knows better than its kind tells.
  package var advice: String?

  package init(
    test: String, kind: Kind, message: String, expected: String? = nil, found: String? = nil,
    comment: String? = nil, argument: String? = nil, file: String? = nil, line: Int? = nil
  ) {
    self.test = test
    self.kind = kind
    self.message = message
    self.expected = expected
    self.found = found
    self.comment = comment
    self.argument = argument
    self.file = file
    self.line = line
  }
}
