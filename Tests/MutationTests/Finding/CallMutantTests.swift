import Testing

@Suite struct `Mutants of calls and chains` {
  static let examples = [
    Example(
      "a call for its effect is taken away", "func f() { a.b()\nc() }", ["a.b() → ", "c() → "]),
    Example("so is one that may fail", "func f() throws { try a.b() }", ["try a.b() → "]),
    Example("so is one that waits", "func f() async { await a.b() }", ["await a.b() → "]),
    Example("so is one whose result is dropped", "func f() { _ = a() }", ["_ = a() → "]),
    Example("so is one in a branch", "func f() { if case .a = b { c() } }", ["c() → "]),
    Example(
      "so is one in a switch", "func f() { switch a { case b: c()\ndefault: break } }", ["c() → "]),
    Example("so is the only one of an initialiser", "struct S { init() { a() } }", ["a() → "]),
    Example(
      "so is the only one of a setter", "struct S { var a: A { get { b } set { c() } } }",
      ["c() → "]),
    Example("a kept result stays", "func f() { let a = b() }", []),
    Example("another initialiser stays", "class S: T { init() { super.init() } }", []),
    Example("a closure's only call may be its value", "let f = { a() }", []),
    Example("a value's call stays", "func f() -> A { a() }", []),
    Example("a chain ends in nil", "let a = b?.c", ["b?.c → nil"]),
    Example("a long chain has one change", "let a = b?.c?.d(e)?[g]", ["b?.c?.d(e)?[g] → nil"]),
    Example("a chain with a default has one change", "let a = b?.c ?? d", ["b?.c ?? d → d"]),
    Example("a chain in a binding has one change", "if let a = b?.c { d = a }", ["b?.c → nil"]),
    Example("a chain as a statement is taken away", "func f() { a?.b() }", ["a?.b() → "]),
    Example("a chain that is assigned to stays", "func f() { a?.b = c }", []),
    Example(
      "a chain that is changed in place stays", "func f() { g(&a!.b); h(&a.b) }",
      ["g(&a!.b) → ", "h(&a.b) → "]),
    Example("room for more changes nothing", "func f() { a.reserveCapacity(b * c) }", []),
    Example(
      "a message to a programmer changes nothing", "func f() { print(a + b); assert(c < d) }", []),
  ]

  @Test(arguments: examples) func `finds each change`(example: Example) async throws {
    #expect(try await Example.changes(in: example.source) == example.changes)
  }
}
