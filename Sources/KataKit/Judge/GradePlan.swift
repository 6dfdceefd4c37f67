/// What one grading run judges: the variants of one build, and the rules of the score.
package struct GradePlan: Equatable, Sendable {
  /// The planted bugs; their ids are 1 and up.
  package var bugs: [PlantedBug]
  /// The refactorings; their ids follow those of the bugs.
  package var refactorings: [Refactoring]
  /// The compiler's message by id, for variants that were left out of the build.
  package var notViable: [Int: String]
  /// How many tests the suite may have, or nil for any number.
  package var testBudget: Int?

  package init(
    bugs: [PlantedBug], refactorings: [Refactoring], notViable: [Int: String] = [:],
    testBudget: Int? = nil
  ) {
    self.bugs = bugs
    self.refactorings = refactorings
    self.notViable = notViable
    self.testBudget = testBudget
  }

  /// How many variants the build holds.
  package var variantCount: Int { bugs.count + refactorings.count }

  /// The ids of the two that the judge plants for itself, after all others.
  package var canaries: (bug: Int, equivalent: Int) { (variantCount + 1, variantCount + 2) }

  /// The ids that can be run, ascending.
  package var viableIDs: [Int] {
    variantCount == 0 ? [] : (1...variantCount).filter { notViable[$0] == nil }
  }
}
