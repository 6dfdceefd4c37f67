/// One step of a `RedGreen.md`: a change, and what the tests said of it.
package struct RedGreenStep: Equatable, Sendable {
  /// What a step is for; the raw value is the word in its heading.
  package enum Kind: String, CaseIterable, Sendable {
    /// A new test fails.
    case red = "Red"
    /// The failing test passes.
    case green = "Green"
    /// Code changes and no test does.
    case refactor = "Refactor"
    /// The test does not build yet.
    case amber = "Amber"
  }

  /// The number in the heading, from 1.
  package var number: Int
  /// What the step is for.
  package var kind: Kind
  /// The test's sentence for red and green, a short description else.
  package var title: String
  /// One to three sentences why; Markdown, and may be empty.
  package var prose: String
  /// The change, as a unified diff.
  package var diff: String
  /// The real result.
  package var result: StepResult

  package init(
    number: Int, kind: Kind, title: String, prose: String = "", diff: String, result: StepResult
  ) {
    self.number = number
    self.kind = kind
    self.title = title
    self.prose = prose
    self.diff = diff
    self.result = result
  }

  /// The heading without its `##`, which is also the subject of the step's commit.
  package var heading: String { "\(number) · \(kind.rawValue) · \(title)" }
}
