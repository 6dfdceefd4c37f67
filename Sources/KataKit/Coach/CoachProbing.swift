/// What the coach may ask about a learner's files beside the run that the learner sees.
///
/// A step is an index, from 0. Each question throws what keeps the tests from being built and run:
/// ``BuildError``, ``CommandError`` and ``WorkspaceError`` where a real build answers.
package protocol CoachProbing {
  /// The learner's tests on the reference's sources right before a step is green.
  ///
  /// - Throws: What keeps the tests from being built and run.
  func testsBefore(_ step: Int) throws -> Verdict
  /// The learner's tests on the reference's sources once a step is green.
  ///
  /// - Throws: What keeps the tests from being built and run.
  func testsAfter(_ step: Int) throws -> Verdict
  /// The hidden tests of the first steps, up to and with this one, on the learner's sources.
  ///
  /// - Throws: What keeps the tests from being built and run.
  func hiddenTests(upTo step: Int) throws -> Verdict
}
