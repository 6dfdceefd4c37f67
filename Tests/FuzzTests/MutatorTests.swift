import Fuzzing
import TestDoubles
import Testing

@Suite struct `A mutator` {
  private static let examples = ["{\"a\":[1,2]}", "250 ready\r\n"].map { Array($0.utf8) }

  @Test func `changes every input`() {
    let mutator = Mutator(Self.examples)
    let random = SeededRandomness(seed: 3)
    let mutations = (0..<2_000).map { _ in mutator.mutation(random) }
    #expect(!mutations.contains { Self.examples.contains($0) })
    #expect(Set(mutations).count > 1_000)
  }

  @Test func `never gives the only example back`() {
    let mutator = Mutator([[0x61]])
    let random = SeededRandomness(seed: 4)
    #expect(!(0..<2_000).contains { _ in mutator.mutation(random) == [0x61] })
  }

  @Test func `keeps most of a long example`() {
    let example = [UInt8](repeating: 0x61, count: 400)
    let mutator = Mutator([example])
    let random = SeededRandomness(seed: 5)
    let near = (0..<1_000).count { _ in mutator.mutation(random).count { $0 == 0x61 } > 200 }
    #expect(near > 500)
  }
}
