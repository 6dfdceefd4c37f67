public import TestDoubles
public import Testing

/// Gives a test random numbers, and prints their seed with every issue of the test.
///
/// `withSeed` names the seed only where its body throws; this names it for a failed `#expect` too.
///
/// ```swift
/// @Test(.seeded) func `every shuffle keeps all cards`() {
///   let cards = SeededTrait.randomness.shuffled(Array(1...52))
///   #expect(cards.sorted() == Array(1...52))
/// }
/// ```
///
/// To repeat a failure write the printed seed into the trait for one run: `.seeded(17)`.
public struct SeededTrait: TestTrait, SuiteTrait, TestScoping {
  /// The random numbers of the current test.
  ///
  /// Without the trait they have the seed 0, so that a test which lacks it is still repeatable.
  @TaskLocal public static var randomness = SeededRandomness(seed: 0)

  let seed: UInt64?

  /// Whether the trait of a suite belongs to its tests; it does.
  public var isRecursive: Bool { true }

  /// Runs a test case with random numbers of its own.
  ///
  /// - Parameters:
  ///   - test: The test.
  ///   - testCase: The case of the test.
  ///   - function: Runs the case.
  /// - Throws: What the case throws.
  public func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    let randomness = SeededRandomness(seed: seed ?? .random(in: 0...UInt64.max))
    let naming = IssueHandlingTrait.compactMapIssues { issue in
      var issue = issue
      issue.comments.append("Repeat it with the trait .seeded(\(randomness.seed)).")
      return issue
    }
    try await naming.provideScope(for: test, testCase: testCase) {
      try await Self.$randomness.withValue(randomness) { try await function() }
    }
  }
}

extension Trait where Self == SeededTrait {
  /// Gives each case of a test random numbers with another seed in each run.
  public static var seeded: SeededTrait { SeededTrait(seed: nil) }

  /// Gives each case of a test the random numbers of a seed, to repeat a failure.
  public static func seeded(_ seed: UInt64) -> SeededTrait { SeededTrait(seed: seed) }
}
