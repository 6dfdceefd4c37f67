import TestDoubles
import Testing

@Suite struct `Identifier sources` {
  @Test func `that are fixed repeat their answer`() {
    let source = FixedIdentifierSource("k7x")
    #expect([source.makeIdentifier(), source.makeIdentifier()] == ["k7x", "k7x"])
  }

  @Test func `that increment count up from one`() {
    let source = IncrementingIdentifierSource()
    #expect((1...3).map { _ in source.makeIdentifier() } == ["id-1", "id-2", "id-3"])
  }

  @Test func `that increment count with another prefix from another number`() {
    let source = IncrementingIdentifierSource(prefix: "order-", startingAt: 9)
    #expect((1...2).map { _ in source.makeIdentifier() } == ["order-9", "order-10"])
  }

  @Test func `that increment give no answer twice to tasks at once`() async {
    let source = IncrementingIdentifierSource()
    let answers = await withTaskGroup(of: String.self) { group in
      for _ in 1...200 { group.addTask { source.makeIdentifier() } }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(answers.count == 200)
  }
}
