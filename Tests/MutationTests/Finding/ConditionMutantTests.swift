import Mutation
import Testing

@Suite struct `Mutants of conditions` {
  static let examples = [
    Example("a plain condition is negated", "if a { b = c }", ["a → !(a)"]),
    Example(
      "two branches are swapped", "if a { b = c } else { b = d }", ["a → !(a)"]),
    Example(
      "a comparison has its own changes", "if a == b { c = d } else { c = e }", ["== → !="]),
    Example("a loop's condition is negated", "while a { b = c }", ["a → !(a)"]),
    Example("a loop for ever stays", "while true { b = c }", []),
    Example("so is that of repeat", "repeat { b = c } while a", ["a → !(a)"]),
    Example("the values of a choice are swapped", "let x = f(a ? b : c)", ["a → !(a)"]),
    Example("where is negated", "for a in b where a.c { d = e }", ["a.c → !(a.c)"]),
    Example("a negated condition has one change", "if !a { b = c }", ["!a → a"]),
    Example("parentheses hide nothing", "if (a < b) { c = d }", ["< → <=", "< → >="]),
    Example(
      "a guard lets everything pass", "func f() { guard a else { return }\nb = c }", ["a → true"]),
    Example(
      "a guard's comparison changes too", "func f() { guard a > b else { return }\nc = d }",
      ["a > b → true", "> → >=", "> → <="]),
    Example("a binding finds nothing", "if let a = b { c = d }", ["b → nil"]),
    Example("a short binding finds nothing", "if let a { c = a }", ["a → a = nil"]),
    Example(
      "a guard's binding finds nothing", "func f() { guard let a = b() else { return }\nc = a }",
      ["b() → nil"]),
    Example("a loop's binding stays", "while let a = b.next() { c = a }", []),
    Example("a pattern stays", "if case .a(let b) = c { d = b }", []),
    Example("a check of the system stays", "if #available(macOS 15, *) { a = b }", []),
  ]

  @Test(arguments: examples) func `finds each change`(example: Example) async throws {
    #expect(try await Example.changes(in: example.source) == example.changes)
  }

  @Test func `calls a condition with an else a swap of branches`() async throws {
    let file = try await Example.read("if a { b = c } else { b = d }")
    #expect(file.mutants.map(\.kind) == ["branches"])
  }

  @Test func `does not call a chain of conditions a swap of branches`() async throws {
    let file = try await Example.read("if a, c { b = c } else { b = d }")
    #expect(file.mutants.map(\.kind) == ["condition", "condition"])
  }
}
