/// One thing that the coach says; the screen puts it into words.
package enum CoachRemark: Equatable, Sendable {
  /// The next behaviour: its step, from 0.
  case asks(step: Int)
  /// A lesson is taken up again while this test waits to be green.
  case waitsForGreen(test: String)
  /// The learner's tests asked for a step already, and the code does it.
  case hadThat(step: Int, test: String)
  /// The code does already what the step asks for, and no test says so.
  case codeIsAhead
  /// It does not compile, so nothing is red.
  case notBuilt
  /// Tests ran in vain, for this reason.
  case hollow(String)
  /// The learner's tests do not compile against the shape that the step has.
  case otherShape(CompilerDiagnostic?)
  /// Red for this behaviour.
  case rightRed(test: String, reason: String)
  /// A test is red for this behaviour, and others are red for none of it.
  case alsoRed(test: String, others: [String])
  /// Red on the finished program too, for this reason.
  case redForever(test: String, reason: String)
  /// Red for more than the step: a program that does just the step fails the test for this reason, and
  /// the finished one passes it.
  case asksForMore(test: String, reason: String)
  /// A new test is red for something that an earlier step should have brought.
  case asksForEarlier(test: String)
  /// A test that was green is red: a program without the behaviour passes it.
  case brokenCode(test: String, reason: String)
  /// The test ended the process, so nothing was expected or found.
  case stopped(test: String)
  /// Green, and no test is new; whether the code does what no test asked for.
  case noNewTest(codeIsAhead: Bool)
  /// Green at once, and also on a program without the behaviour.
  case cannotFail([String])
  /// Green on the learner's code, which is ahead, and red on a program that does just the step, for this
  /// reason; the finished one passes it.
  case isAhead(test: String, reason: String)
  /// Green on the learner's code, and red on a program that does all that is asked for.
  case disagrees(test: String, reason: String)
  /// Green at once, but on a program without the behaviour the test is red, for this reason.
  case neverRed(test: String, reason: String)
  /// Red where green is waited for: the tests that were green before; none where only the new one is red.
  case stillRed(broken: [String])
  /// Red in tidying up: tests that were not there before, and that do not ask for the next step.
  case newRed([String])
  /// The test that was red is gone or asks for less.
  case testGone(String)
  /// The learner's tests are green, and another example of a step is not, for this reason.
  case hiddenRed(step: Int, reason: String)
  /// The hidden tests do not compile against the learner's code.
  case hiddenNotBuilt(CompilerDiagnostic?)
  /// The step is green.
  case green(step: Int)
  /// What to look at before the next step; nil where nothing is asked.
  case tidyUp(question: String?)
  /// Still green after a change.
  case stillGreen
  /// No way on before a test is red for the step.
  case notRedYet
  /// No way on before it is green again.
  case notGreenYet
  /// All steps are done.
  case done
}
