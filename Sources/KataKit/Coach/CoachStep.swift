/// One behaviour that the coach asks for: a section of a kata's `Coach.md`.
package struct CoachStep: Equatable, Sendable {
  /// The sentence of the log's green step that it belongs to.
  package var title: String
  /// What the code must do, and under which names, in words that show no code of the solution.
  package var requirement: String
  /// The body of the hidden test: Swift that expects something.
  package var hiddenTest: String
  /// What the learner is asked when the step is green; nil where there is nothing to tidy up.
  package var question: String?

  package init(title: String, requirement: String, hiddenTest: String, question: String? = nil) {
    self.title = title
    self.requirement = requirement
    self.hiddenTest = hiddenTest
    self.question = question
  }
}
