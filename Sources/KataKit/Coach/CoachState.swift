/// How far a learner is with the coach: all that the next look needs to know of the earlier ones.
package struct CoachState: Codable, Equatable, Sendable {
  /// What the coach waits for.
  package enum Phase: String, Codable, Sendable {
    /// A test that is red for the step's behaviour.
    case red
    /// All tests green, the hidden one too.
    case green
    /// The learner's word that the code is tidy.
    case refactor
    /// Nothing: all steps are done.
    case done
  }

  /// The version of this record's form.
  package var version = 1
  /// What the coach waits for.
  package var phase = Phase.red
  /// The step, from 0.
  package var step = 0
  /// The title of the step; nil before the first look, and when all is done.
  package var title: String?
  /// The sentences of the tests that passed when the phase began.
  package var known: [String] = []
  /// The fingerprint of the learner's tests when the phase began.
  package var suite = ""
  /// The sentences of the tests that were red for the step.
  package var accepted: [String] = []
  /// Whether the last look was green; decides whether the learner may go on.
  package var isGreen = false
  /// The titles of the steps whose test was never red.
  package var neverRed: [String] = []

  package init() {}
}
