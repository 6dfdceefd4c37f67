import JSON
import JSONSchema
import Testing

/// Random patterns of the kinds that become tables, from a seed.
private struct PatternGenerator {
  var state: UInt64

  mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  mutating func pattern() -> String {
    let choice = choice(depth: 2)
    // Bound at both ends, most patterns refuse something.
    return next(4) == 0 ? choice : "^(?:\(choice))$"
  }

  private mutating func choice(depth: Int) -> String {
    (0...next(2)).map { _ in (0...next(4)).map { _ in piece(depth) }.joined() }
      .joined(separator: "|")
  }

  private mutating func piece(_ depth: Int) -> String {
    let atoms = ["a", "b", "a", "b", "a", "b", "[ab]", "[^a]", ".", "$", "^"]
    let atom =
      depth > 0 && next(4) == 0 ? "(?:\(choice(depth: depth - 1)))" : atoms[next(atoms.count)]
    if atom == "$" || atom == "^" { return atom }
    return atom + ["", "", "", "*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "*?"][next(11)]
  }
}

@Suite struct `A pattern as a table` {
  private static let texts: [String] = {
    var texts = [""]
    for _ in 0..<4 { texts += texts.flatMap { [$0 + "a", $0 + "b"] } }
    return Array(Set(texts)).sorted() + ["c", "ac\nb", "aé", "éa"]
  }()

  @Test func `finds what a walk with a memory finds`() throws {
    var generator = PatternGenerator(state: 20_261_121)
    for _ in 0..<150 {
      let pattern = generator.pattern()
      let table = try JSONSchema(["pattern": .string(pattern)])
      // A look-around, even an empty one, needs the walk.
      let walk = try JSONSchema(["pattern": .string("(?:\(pattern))(?=)")])
      for text in Self.texts {
        let value = JSONValue.string(text)
        #expect(table.isValid(value) == walk.isValid(value), "\(pattern) on \(text)")
      }
    }
  }
}
