/// A rule of red, green, refactor that a step breaks.
package enum ReplayComplaint: Equatable, Sendable {
  /// The run has another colour than the step.
  case wrongColour(expected: Colour, found: ObservedRun)
  /// The step states a result that does not go with its kind.
  case resultOfAnotherKind
  /// The test that the step is about did not run.
  case testDidNotRun(String)
  /// The test that should fail passed.
  case testPassed(String)
  /// No result line of a red step names the step's test.
  case resultNamesAnotherTest(String)
  /// The test failed, but not on an expectation.
  case notAnExpectation(String, message: String)
  /// The test failed for another reason than the result states.
  case otherReason(String, expected: StepFailure.Reason, found: StepFailure.Reason)
  /// Tests failed that the result does not state.
  case othersFail([String])
  /// A red step that changes no test.
  case noTestChanged
  /// A green step before any red one.
  case noRedBefore
  /// A refactoring that began while a test was red.
  case notGreenBefore
  /// A green step that is about another test than the latest red.
  case notTheRedTest(String, latestRed: String)
  /// Tests that ran before and do not any more.
  case testsGone([String])
  /// Tests that a refactoring brought in.
  case testsNew([String])
  /// Test files that a refactoring changed.
  case testsChanged([String])
  /// Another number of tests passed than the result states.
  case otherCount(expected: Int, found: Int)
  /// The compiler refused for another reason than the result states.
  case otherCompilerMessage(expected: String, found: String)
}

extension ReplayComplaint: CustomStringConvertible {
  package var description: String {
    switch self {
    case .wrongColour(let expected, let found):
      "the step should be \(expected.rawValue) and is \(found.colour.rawValue)" + found.because
    case .resultOfAnotherKind: "the result line does not go with the kind of step"
    case .testDidNotRun(let sentence): "“\(sentence)” did not run"
    case .testPassed(let sentence): "“\(sentence)” should fail and passed"
    case .resultNamesAnotherTest(let sentence): "no result line is about “\(sentence)”"
    case .notAnExpectation(let sentence, let message):
      "“\(sentence)” should fail on an expectation and failed with: \(message)"
    case .otherReason(let sentence, let expected, let found):
      """
      “\(sentence)” failed for another reason than the log states.
      the log:  \(expected)
      this run: \(found)
      """
    case .othersFail(let sentences):
      "no result line is about these tests, and they failed too: \(list(sentences))"
    case .noTestChanged: "a red step changes a test; nothing under Tests/ changed"
    case .noRedBefore: "nothing was red before this green step"
    case .notGreenBefore: "a refactoring begins when all is green, and here a test was red"
    case .notTheRedTest(let sentence, let red):
      "the step is about “\(sentence)”, the latest red one was “\(red)”"
    case .testsGone(let sentences): "gone since the last step: \(list(sentences))"
    case .testsNew(let sentences): "a refactoring adds no test, but here is \(list(sentences))"
    case .testsChanged(let paths):
      "a refactoring changes no test, but these files changed: "
        + paths.joined(separator: ", ")
    case .otherCount(let expected, let found):
      "the result says that \(expected) tests pass, and \(found) did"
    case .otherCompilerMessage(let expected, let found):
      """
      the compiler says something else than the log states.
      the log:  \(expected)
      this run: \(found)
      """
    }
  }

  private func list(_ sentences: [String]) -> String {
    sentences.map { "“\($0)”" }.joined(separator: ", ")
  }
}

extension ObservedRun {
  /// The first thing that explains the colour, for the end of a sentence.
  fileprivate var because: String {
    switch colour {
    case .red: failed.first.map { ": “\($0.sentence)” failed, \($0.message)" } ?? ""
    case .amber: compilerMessage.map { ": \($0)" } ?? ""
    case .green: ": all \(passed.count) tests pass"
    case .hollow: ": no test proved anything"
    }
  }
}

extension StepFailure.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .values(let expected, let found): "expected \(expected), found \(found)"
    case .message(let message): message
    }
  }
}
