import Testing

@Suite struct `Mutants of returned values` {
  static let examples = [
    Example(
      "a truth value becomes each constant", "func f() -> Bool { return a }",
      ["a → true", "a → false"]),
    Example("true becomes false alone", "func f() -> Bool { return true }", ["true → false"]),
    Example("a number becomes zero", "func f() -> Int { return a }", ["a → 0"]),
    Example("zero becomes one", "func f() -> Int { return 0 }", ["0 → 1"]),
    Example("a text becomes empty", "func f() -> String { return a }", ["a → \"\""]),
    Example(
      "an empty text becomes a text", "func f() -> String { return \"\" }",
      ["\"\" → \"redgreen\""]),
    Example("an optional becomes nil", "func f() -> A? { return a }", ["a → nil"]),
    Example("nil stays", "func f() -> A? { return nil }", []),
    Example("a list becomes empty", "func f() -> [A] { return a }", ["a → []"]),
    Example("a dictionary becomes empty", "func f() -> [A: B] { return a }", ["a → [:]"]),
    Example("a set becomes empty", "func f() -> Set<A> { return a }", ["a → []"]),
    Example("a type of one's own stays", "func f() -> A { return a }", []),
    Example("a value without return counts", "func f() -> Int { a }", ["a → 0"]),
    Example("so does a property's", "struct S { var a: Int { b } }", ["b → 0"]),
    Example("so does a getter's", "struct S { var a: Int { get { b } set { c = d } } }", ["b → 0"]),
    Example("so does a subscript's", "struct S { subscript(a: A) -> Int { b } }", ["b → 0"]),
    Example(
      "each branch of a switch counts", "func f() -> String { switch a { case b: c\ndefault: d } }",
      ["c → \"\"", "d → \"\""]),
    Example(
      "each branch of an if counts", "func f() -> Int { if a == b { c } else { d } }",
      ["== → !=", "c → 0", "d → 0"]),
    Example(
      "a closure's return is its own",
      "func f() -> Int { g { (a) -> Bool in return a }\nreturn b }",
      ["g { (a) -> Bool in return a } → ", "a → true", "a → false", "b → 0"]),
    Example("a closure of unknown type stays", "let f = g { return a }", []),
    Example("a function without value stays", "func f() { return a() }", []),
    Example("a crash stays", "func f() -> Int { fatalError() }", []),
  ]

  @Test(arguments: examples) func `finds each change`(example: Example) async throws {
    #expect(try await Example.changes(in: example.source) == example.changes)
  }
}
