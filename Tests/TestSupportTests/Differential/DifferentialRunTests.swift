import TestDoubles
import TestSupport
import Testing

@Suite struct `A differential test` {
  @Test func `finds nothing between equals`() async throws {
    let result = try await counterTest(fake: 20, real: 20).run(seed: 1)
    #expect(result.difference == nil)
    #expect(result.answered + result.threw == 3_000)
  }

  @Test func `finds a planted difference`() async throws {
    let result = try await counterTest(fake: 100, real: 20).run(seed: 1)
    let last = try #require(result.difference?.steps.last)
    #expect(last.fake != last.real)
    #expect(last.real == .threw(type: "Full", text: "no more than 20"))
  }

  @Test func `compares errors by their texts`() async throws {
    let test = DifferentialTest<Int, Int>(
      generate: { _ in 1 }, fake: { { _ in throw Counter.Full(limit: 1) } },
      real: { { _ in throw Counter.Full(limit: 2) } })
    let difference = try await test.run(seed: 1).difference
    #expect(difference?.steps.map(\.fake) == [.threw(type: "Full", text: "no more than 1")])
  }

  @Test func `compares errors by their types`() async throws {
    struct Empty: Error, CustomStringConvertible { let description = "no more than 1" }
    let test = DifferentialTest<Int, Int>(
      generate: { _ in 1 }, fake: { { _ in throw Counter.Full(limit: 1) } },
      real: { { _ in throw Empty() } })
    let difference = try await test.run(seed: 1).difference
    #expect(difference?.steps.map(\.real) == [.threw(type: "Empty", text: "no more than 1")])
  }

  @Test func `runs one sequence for one seed`() {
    let test = counterTest(fake: 20, real: 20)
    #expect(test.operations(seed: 7, length: 50) == test.operations(seed: 7, length: 50))
    #expect(test.operations(seed: 7, length: 50) != test.operations(seed: 8, length: 50))
  }

  @Test func `finds the difference again with the reported seed alone`() async throws {
    let test = counterTest(fake: 1_000, real: 160)
    let first = try #require(try await test.run(seed: 1).difference)
    #expect(first.seed != 1, "the first sequence must not be enough for this test to say anything")
    let again = try await test.run(seed: first.seed, sequences: 1).difference
    #expect(again?.steps.map(\.operation) == first.steps.map(\.operation))
  }

  @Test func `starts each sequence with a fresh pair`() async throws {
    let made = Spy<Void, Void>()
    let test = DifferentialTest<Int, Int>(
      generate: { _ in 1 },
      fake: {
        made.call(())
        return { $0 }
      }, real: { { $0 } })
    _ = try await test.run(seed: 1, sequences: 5, length: 3)
    #expect(made.calls.count == 5)
  }
}
