/// What a replay saw when it ran the tests of one step.
package struct ObservedRun: Equatable, Sendable {
  /// One thing that a failing test reported.
  package struct Failure: Equatable, Sendable {
    /// The sentence that names the test.
    package var sentence: String
    /// The value the test wanted, where the report states one.
    package var expected: String?
    /// The value the test got instead, where the report states one.
    package var found: String?
    /// The whole message.
    package var message: String
    /// Whether an expectation failed; false where the test threw or crashed.
    package var isExpectation: Bool

    package init(
      sentence: String, expected: String? = nil, found: String? = nil, message: String = "",
      isExpectation: Bool = true
    ) {
      self.sentence = sentence
      self.expected = expected
      self.found = found
      self.message = message
      self.isExpectation = isExpectation
    }
  }

  /// The colour of the run.
  package var colour: Colour
  /// The sentences of the tests that passed.
  package var passed: [String]
  /// What failed; a test may be named more than once.
  package var failed: [Failure]
  /// The compiler's first error, where the step did not build.
  package var compilerMessage: String?

  package init(
    colour: Colour, passed: [String] = [], failed: [Failure] = [], compilerMessage: String? = nil
  ) {
    self.colour = colour
    self.passed = passed
    self.failed = failed
    self.compilerMessage = compilerMessage
  }

  /// The sentences of all tests that ran.
  package var ran: Set<String> { Set(passed + failed.map(\.sentence)) }
}
