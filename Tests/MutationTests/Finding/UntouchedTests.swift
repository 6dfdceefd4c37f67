import Mutation
import Testing

@Suite struct `What no mutant touches` {
  static let examples = [
    Example("a comment", "// a < b\n/* c && d */", []),
    Example("a text", "let a = \"b < c\"", []),
    Example("code in a text", "let a = \"\\(b + c)\"", []),
    Example("conditional code", "#if os(Linux)\nlet a = b < c\n#endif", []),
    Example("a macro's arguments", "func f() { #a(b < c) }", []),
    Example("an attribute's arguments", "@A(b < c) func f() {}", []),
    Example("a default argument", "func f(a: Int = b + c) {}", []),
    Example("an inlinable body", "@inlinable public func f() -> Bool { a < b }", []),
    Example("a raw value", "enum A: Int { case a = -1, b = 2 }", []),
    Example("a pattern", "func f() { switch a { case 1..<b: break\ndefault: break } }", []),
    Example("a key path", "let a = \\B.c?.d", []),
    Example(
      "what is hashed", "struct A { func hash(into hasher: inout Hasher) { hasher.combine(b) } }",
      []),
  ]

  @Test(arguments: examples) func `is left alone`(example: Example) async throws {
    #expect(try await Example.changes(in: example.source) == example.changes)
  }

  @Test func `says which lines are left alone and why`() async throws {
    let file = try await Example.read(
      "let a = 1\n#if DEBUG\nlet b = c < d\n#endif\nlet e = \"\\(f + g)\"\n")
    #expect(file.skipped.map(\.line) == [2, 5])
    #expect(file.skipped.map(\.endLine) == [4, 5])
    #expect(
      file.skipped.map(\.reason) == [
        "#if: another platform may compile it", "code in a string literal",
      ])
  }
}
