import TestDoubles
import Testing

@Suite struct `Seeded choices` {
  private let random = SeededRandomness(seed: 5)

  @Test func `draw every number of a range and no other`() {
    let drawn = Set((0..<200).map { _ in random.number(in: -2...2) })
    #expect(drawn == [-2, -1, 0, 1, 2])
  }

  @Test func `draw every element of a collection`() {
    let drawn = Set((0..<100).compactMap { _ in random.element(of: "abc") })
    #expect(drawn == ["a", "b", "c"])
  }

  @Test func `draw nothing from nothing`() {
    #expect(random.element(of: [Int]()) == nil)
  }

  @Test func `shuffle without loss`() {
    let shuffled = random.shuffled(Array(0..<50))
    #expect(shuffled != Array(0..<50))
    #expect(shuffled.sorted() == Array(0..<50))
  }

  @Test func `are the same for the same seed`() {
    let twin = SeededRandomness(seed: 5)
    #expect(random.shuffled(Array(0..<50)) == twin.shuffled(Array(0..<50)))
    #expect(random.number(in: 0...1_000_000) == twin.number(in: 0...1_000_000))
  }
}
