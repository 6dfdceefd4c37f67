import Testing

@Suite struct `Mutants of operators` {
  static let examples = [
    Example("< has its boundary and its contrary", "let x = f(a < b)", ["< → <=", "< → >="]),
    Example("<= has its boundary and its contrary", "let x = f(a <= b)", ["<= → <", "<= → >"]),
    Example("> has its boundary and its contrary", "let x = f(a > b)", ["> → >=", "> → <="]),
    Example(">= has its boundary and its contrary", "let x = f(a >= b)", [">= → >", ">= → <"]),
    Example("== becomes !=", "let x = f(a == b)", ["== → !="]),
    Example("!= becomes ==", "let x = f(a != b)", ["!= → =="]),
    Example("identity becomes its contrary", "let x = f(a === b)", ["=== → !=="]),
    Example("and becomes or", "let x = f(a && b)", ["&& → ||"]),
    Example("or becomes and", "let x = f(a || b)", ["|| → &&"]),
    Example("not is taken away", "let x = f(!a)", ["!a → a"]),
    Example("plus becomes minus", "let x = f(a + b)", ["+ → -"]),
    Example("minus becomes plus", "let x = f(a - b)", ["- → +"]),
    Example("times becomes divided", "let x = f(a * b)", ["* → /"]),
    Example("divided becomes times", "let x = f(a / b)", ["/ → *"]),
    Example("a remainder becomes a product", "let x = f(a % b)", ["% → *"]),
    Example("a minus sign is taken away", "let x = f(-a)", ["-a → a"]),
    Example("adding in place becomes subtracting", "a += b", ["+= → -="]),
    Example("wrapping operators stay wrapping", "let x = f(a &+ b &* c)", ["&+ → &-", "&* → &+"]),
    Example("shifts turn round", "let x = f(a << b, c >> d)", ["<< → >>", ">> → <<"]),
    Example(
      "bits are joined otherwise", "let x = f(a & b, c | d, e ^ g)", ["& → |", "| → &", "^ → &"]),
    Example("a default is always used", "let x = f(a ?? b)", ["a ?? b → b"]),
    Example("a range includes its end", "let x = f(a..<b)", ["..< → ..."]),
    Example("a range excludes its end", "let x = f(a...b)", ["... → ..<"]),
    Example(
      "precedence decides what is changed", "let x = f(a + b < c && d)",
      ["+ → -", "< → <=", "< → >=", "&& → ||"]
    ),
  ]

  @Test(arguments: examples) func `finds each change`(example: Example) async throws {
    #expect(try await Example.changes(in: example.source) == example.changes)
  }

  static let equivalents = [
    Example("nothing is added", "let x = f(a + 0, b - 0)", []),
    Example("a product with one", "let x = f(a * 1, b / 1)", []),
    Example("texts are joined", "let x = f(\"a\" + b + c)", []),
    Example("lists are joined", "let x = f([a] + b)", []),
    Example("a negative literal", "let x = f(-1, -2.5)", []),
    Example("an operator that nobody knows", "let x = f(a <+> b)", []),
  ]

  @Test(arguments: equivalents)
  func `leaves out what changes nothing or is no Swift`(example: Example) async throws {
    #expect(try await Example.changes(in: example.source) == example.changes)
  }
}
