import Synchronization
import TestDoubles
import TestSupport
import Testing

@Suite struct `A seeded test` {
  /// The comments of the issues of a test that the trait belongs to.
  private func comments(
    _ trait: SeededTrait, of body: @escaping @concurrent @Sendable () async throws -> Void
  ) async throws -> [String] {
    let comments = Mutex<[String]>([])
    let test = try #require(Test.current)
    try await IssueHandlingTrait.compactMapIssues { issue in
      comments.withLock { $0 += issue.comments.map(\.rawValue) }
      return nil
    }.provideScope(for: test, testCase: nil) {
      try await trait.provideScope(for: test, testCase: nil, performing: body)
    }
    return comments.withLock { $0 }
  }

  @Test func `prints its seed when an expectation fails`() async throws {
    let comments = try await comments(.seeded(17)) { #expect(1 == 2) }
    #expect(comments == ["Repeat it with the trait .seeded(17)."])
  }

  @Test(.seeded(17)) func `has the random numbers of its seed`() {
    #expect(SeededTrait.randomness.seed == 17)
    #expect(SeededTrait.randomness.next() == SeededRandomness(seed: 17).next())
  }

  @Test func `has another seed for each case where none is given`() async throws {
    let seeds = Mutex<Set<UInt64>>([])
    let (trait, test) = (SeededTrait.seeded, try #require(Test.current))
    for _ in 1...3 {
      try await trait.provideScope(for: test, testCase: nil) {
        seeds.withLock { _ = $0.insert(SeededTrait.randomness.seed) }
      }
    }
    // One in 2⁶² runs fails.
    #expect(seeds.withLock(\.count) == 3)
  }
}
