import TestDoubles
import Testing

@Suite struct `Seeded randomness` {
  private struct Failure: Error {}

  @Test func `gives the same numbers for the same seed`() {
    let (left, right) = (SeededRandomness(seed: 7), SeededRandomness(seed: 7))
    #expect((1...100).map { _ in left.next() } == (1...100).map { _ in right.next() })
  }

  @Test func `gives other numbers for another seed`() {
    #expect(SeededRandomness(seed: 7).next() != SeededRandomness(seed: 8).next())
  }

  /// The first outputs of the reference program in C for this seed.
  @Test func `is SplitMix64`() {
    let randomness = SeededRandomness(seed: 1_234_567)
    #expect(randomness.next() == 6_457_827_717_110_365_317)
    #expect(randomness.next() == 3_203_168_211_198_807_973)
  }

  @Test func `prints its seed`() {
    #expect("\(SeededRandomness(seed: 7))" == "SeededRandomness(seed: 7)")
  }

  @Test func `names its seed when the body throws`() async {
    let error = await #expect(throws: SeededFailure.self) {
      try await withSeed(7) { _ in throw Failure() }
    }
    #expect(error?.underlying is Failure)
    #expect(error?.description == "Failure() Repeat it with seed: 7.")
  }

  @Test func `returns the value of its body`() async throws {
    #expect(try await withSeed { $0.seed == $0.seed })
  }
}
