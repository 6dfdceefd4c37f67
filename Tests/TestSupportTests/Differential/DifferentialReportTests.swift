import TestDoubles
import TestSupport
import Testing

@Suite struct `The report of a difference` {
  private let test = DifferentialTest<Counter.Operation, Int>(
    generate: { _ in .add(9) },
    fake: {
      let counter = Counter(limit: 100)
      return { try counter.perform($0) }
    },
    real: {
      let counter = Counter(limit: 9)
      return { try counter.perform($0) }
    })

  @Test func `names operations, outcomes and the seed`() async throws {
    let difference = try #require(try await test.run(seed: 42, length: 30).difference)
    #expect(
      "\(difference)" == """
        The fake and the real thing differ at operation 2:
        1. add 9
           both answered 9
        2. add 9
           the fake answered 18
           the real thing threw Full: no more than 9
        Shrunk from 2 operations.
        Repeat it with seed: 42, sequences: 1, length: 30.
        """)
  }

  @Test func `is an issue of the test that checks`() async throws {
    try await withKnownIssue {
      try await test.check(seed: 42)
    } matching: { issue in
      issue.description.contains("Repeat it with seed: 42")
    }
  }

  @Test func `is an issue when nothing was answered`() async throws {
    let refusing = DifferentialTest<Int, Int>(
      generate: { _ in 1 }, fake: { { _ in throw Counter.Full(limit: 0) } },
      real: { { _ in throw Counter.Full(limit: 0) } })
    try await withKnownIssue {
      try await refusing.check(seed: 1, sequences: 2, length: 5)
    } matching: { issue in
      issue.description.contains("No operation was answered, and 10 threw")
    }
  }

  @Test func `is no issue between equals`() async throws {
    let result = try await counterTest(fake: 20, real: 20).check(sequences: 3, length: 10)
    #expect(result.answered > 0)
  }
}
