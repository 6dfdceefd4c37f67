import Testing

@Suite struct `Mutants of operators` {
  static let examples = [
    Example("< has its boundary and its contrary", "f(a < b)", ["< → <=", "< → >="]),
    Example("<= has its boundary and its contrary", "f(a <= b)", ["<= → <", "<= → >"]),
    Example("> has its boundary and its contrary", "f(a > b)", ["> → >=", "> → <="]),
    Example(">= has its boundary and its contrary", "f(a >= b)", [">= → >", ">= → <"]),
    Example("== becomes !=", "f(a == b)", ["== → !="]),
    Example("!= becomes ==", "f(a != b)", ["!= → =="]),
    Example("identity becomes its contrary", "f(a === b)", ["=== → !=="]),
    Example("and becomes or", "f(a && b)", ["&& → ||"]),
    Example("or becomes and", "f(a || b)", ["|| → &&"]),
    Example("not is taken away", "f(!a)", ["!a → a"]),
    Example("plus becomes minus", "f(a + b)", ["+ → -"]),
    Example("minus becomes plus", "f(a - b)", ["- → +"]),
    Example("times becomes divided", "f(a * b)", ["* → /"]),
    Example("divided becomes times", "f(a / b)", ["/ → *"]),
    Example("a remainder becomes a product", "f(a % b)", ["% → *"]),
    Example("a minus sign is taken away", "f(-a)", ["-a → a"]),
    Example("adding in place becomes subtracting", "a += b", ["+= → -="]),
    Example("wrapping operators stay wrapping", "f(a &+ b &* c)", ["&+ → &-", "&* → &+"]),
    Example("shifts turn round", "f(a << b, c >> d)", ["<< → >>", ">> → <<"]),
    Example("bits are joined otherwise", "f(a & b, c | d, e ^ g)", ["& → |", "| → &", "^ → &"]),
    Example("a default is always used", "f(a ?? b)", ["a ?? b → b"]),
    Example("a range includes its end", "f(a..<b)", ["..< → ..."]),
    Example("a range excludes its end", "f(a...b)", ["... → ..<"]),
    Example(
      "precedence decides what is changed", "f(a + b < c && d)",
      ["+ → -", "< → <=", "< → >=", "&& → ||"]
    ),
  ]

  @Test(arguments: examples) func `finds each change`(example: Example) async throws {
    #expect(try await Example.changes(in: example.source) == example.changes)
  }

  static let equivalents = [
    Example("nothing is added", "f(a + 0, b - 0)", []),
    Example("a product with one", "f(a * 1, b / 1)", []),
    Example("texts are joined", "f(\"a\" + b + c)", []),
    Example("lists are joined", "f([a] + b)", []),
    Example("a negative literal", "f(-1, -2.5)", []),
    Example("an operator that nobody knows", "f(a <+> b)", []),
  ]

  @Test(arguments: equivalents)
  func `leaves out what changes nothing or is no Swift`(example: Example) async throws {
    #expect(try await Example.changes(in: example.source) == example.changes)
  }
}
