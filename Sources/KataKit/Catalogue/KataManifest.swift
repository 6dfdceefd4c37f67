/// What `kata.json` says about a kata.
package struct KataManifest: Codable, Equatable, Sendable {
  /// What the learner is asked to do.
  package enum Form: String, Codable, CaseIterable, Sendable {
    /// Follow a TDD log, step by step.
    case follow
    /// Write the tests of a given service; bugs and refactorings grade them.
    case writeTests = "write-tests"
    /// Write the code that given tests ask for.
    case implement
    /// Change the structure and stay green.
    case refactor
    /// Mend a flaky suite or a broken pipeline.
    case repair
  }

  /// The state that the starting point is in, and why.
  package struct Start: Codable, Equatable, Sendable {
    /// The colour of the first run.
    package var colour: Colour
    /// The sentences of the tests that fail at the start.
    package var tests: [String]
    /// A part of each failure's text: the stated reason.
    package var message: String
    /// The sentences of the tests that are red now and then, in a suite to repair; nil for none.
    package var sometimes: [String]?

    package init(
      colour: Colour, tests: [String], message: String, sometimes: [String]? = nil
    ) {
      self.colour = colour
      self.tests = tests
      self.message = message
      self.sometimes = sometimes
    }
  }

  /// How much a learner's suite may use.
  package struct Budget: Codable, Equatable, Sendable {
    /// The largest number of test functions.
    package var tests: Int
  }

  /// The place on the path, from 1.
  package var number: Int
  /// The stable name that progress is kept under, in kebab-case.
  package var id: String
  /// The name for readers.
  package var title: String
  /// One question that makes the learner curious.
  package var teaser: String
  /// The folder of the group, `01-unit-tests`.
  package var group: String
  /// What the learner is asked to do.
  package var form: Form
  /// How long a first-timer needs.
  package var minutes: Int
  /// What is practised, in a few words each.
  package var practices: [String]
  /// The concept questions that it answers, `Q1` to `Q15`.
  package var questions: [String]
  /// The identifiers of the katas that come before it.
  package var after: [String]
  /// The kit's library products that it uses.
  package var uses: [String]
  /// The state of the starting point.
  package var starts: Start
  /// How much the learner's suite may use.
  package var budget: Budget
  /// Hints: for each topic a question, a pointer and nearly the answer.
  package var hints: [[String]]
}
