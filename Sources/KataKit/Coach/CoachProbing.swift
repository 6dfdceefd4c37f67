/// What the coach may ask about a learner's files beside the run that the learner sees.
package protocol CoachProbing {
  /// The learner's tests on the reference's sources right before a step is green.
  func testsBefore(_ step: Int) throws -> Verdict
  /// The learner's tests on the reference's sources once a step is green.
  func testsAfter(_ step: Int) throws -> Verdict
  /// The hidden tests of the first steps, up to and with this one, on the learner's sources.
  func hiddenTests(upTo step: Int) throws -> Verdict
}
