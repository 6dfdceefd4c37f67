import KataKit
import Testing

/// A sentence of Swift Testing 6.3.1, as it stands after "Expectation failed: ", and its parts.
struct Sentence: CustomTestStringConvertible, Sendable {
  var text: String
  var source: String
  var expected: String?
  var found: String?
  var testDescription: String { text }

  init(_ text: String, _ source: String, expected: String?, found: String?) {
    self.text = text
    self.source = source
    self.expected = expected
    self.found = found
  }

  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let parts = ExpectationText(text)
    #expect(parts.source == source, sourceLocation: sourceLocation)
    #expect(parts.expected == expected, sourceLocation: sourceLocation)
    #expect(parts.found == found, sourceLocation: sourceLocation)
  }
}

@Suite struct ExpectationTextTests {
  @Test(arguments: [
    Sentence(
      #"(roman(4) → "IIII") == "IV""#, #"roman(4) == "IV""#, expected: "\"IV\"", found: "\"IIII\""),
    Sentence(
      #""IV" == (roman(4) → "IIII")"#, #""IV" == roman(4)"#, expected: "\"IV\"", found: "\"IIII\""),
    Sentence("(n → 2) == (limit → 3)", "n == limit", expected: "3", found: "2"),
    Sentence("(opt(1) → nil) == 3", "opt(1) == 3", expected: "3", found: "nil"),
    Sentence(
      "(list().map { $0 + 1 } → [2, 3]) == [1]", "list().map { $0 + 1 } == [1]", expected: "[1]",
      found: "[2, 3]"),
    Sentence("((n + 1) * 2 → 10) == 11", "(n + 1) * 2 == 11", expected: "11", found: "10"),
    Sentence(
      "((n, 1) → (4, 1)) == (4, 2)", "(n, 1) == (4, 2)", expected: "(4, 2)", found: "(4, 1)"),
    Sentence(
      "(!isEven(four) → true) == false", "!isEven(four) == false", expected: "false", found: "true"),
  ])
  func `takes an equality apart`(_ sentence: Sentence) { sentence.check() }

  @Test(arguments: [
    Sentence("(n → 4) != 4", "n != 4", expected: "anything but 4", found: "4"),
    Sentence("nil != (opt(1) → nil)", "nil != opt(1)", expected: "anything but nil", found: "nil"),
    Sentence("(n → 4) < 4", "n < 4", expected: "less than 4", found: "4"),
    Sentence("(n → 4) > 5", "n > 5", expected: "more than 5", found: "4"),
    Sentence("(n → 4) <= 3", "n <= 3", expected: "at most 3", found: "4"),
    Sentence("(n → 4) >= 5", "n >= 5", expected: "at least 5", found: "4"),
    Sentence("5 < (n → 4)", "5 < n", expected: "more than 5", found: "4"),
    Sentence("3 >= (n → 4)", "3 >= n", expected: "at most 3", found: "4"),
    Sentence("(a → C) === (b → D)", "a === b", expected: "the same object as D", found: "C"),
    Sentence("(a → C) !== (b → C)", "a !== b", expected: "another object than C", found: "C"),
    Sentence("(n → 4) is (String → Int)", "n is String", expected: "String", found: "Int"),
  ])
  func `says a relation in words, from the side that was found`(_ sentence: Sentence) {
    sentence.check()
  }

  @Test(arguments: [
    Sentence(
      #"(arrow() → "a → b") == "c""#, #"arrow() == "c""#, expected: "\"c\"", found: "\"a → b\""),
    Sentence(
      #""a → b" == (roman(1) → "IIII")"#, #""a → b" == roman(1)"#, expected: "\"a → b\"",
      found: "\"IIII\""),
    Sentence(
      #"(paren() → "x) == (y") == "q""#, #"paren() == "q""#, expected: "\"q\"",
      found: "\"x) == (y\""),
    Sentence(
      #"(call() → "x) == ("y") == "q""#, #"call() == "q""#, expected: "\"q\"",
      found: "\"x) == (\"y\""),
    Sentence(
      #"(quote() → "say "hi" == (ok") == "q""#, #"quote() == "q""#, expected: "\"q\"",
      found: "\"say \"hi\" == (ok\""),
    Sentence(
      #"(f(") == ") → 1) == 2"#, #"f(") == ") == 2"#, expected: "2", found: "1"),
    Sentence(
      #"(f() → 1) == ") == x""#, #"f() == ") == x""#, expected: "\") == x\"", found: "1"),
    Sentence(
      #"(strs() → ["a == b", "c → d)"]) == ["x"]"#, #"strs() == ["x"]"#, expected: "[\"x\"]",
      found: "[\"a == b\", \"c → d)\"]"),
    Sentence(
      "(text() → \"line 1\nline == 2\n(line 3\") == \"q\"", "text() == \"q\"", expected: "\"q\"",
      found: "\"line 1\nline == 2\n(line 3\""),
    Sentence(
      #"(Odd("a) → b") → a) → b) == (Odd("(c") → (c)"#, #"Odd("a) → b") == Odd("(c")"#,
      expected: "(c", found: "a) → b"),
    Sentence(
      #"(Odd("it's \"") → it's ") == (Odd("z == z") → z == z)"#,
      #"Odd("it's \"") == Odd("z == z")"#, expected: "z == z", found: "it's \""),
  ])
  func `is not misled by what values hold`(_ sentence: Sentence) { sentence.check() }

  @Test(arguments: [
    Sentence("isEven(3)", "isEven(3)", expected: "true", found: "false"),
    Sentence(
      "list().contains { $0 == 9 }", "list().contains { $0 == 9 }", expected: "true", found: "false"
    ),
    Sentence("(s → \"IV\").isEmpty → false", "s.isEmpty", expected: "true", found: "false"),
    Sentence(
      #"(roman(4) → "IIII").hasPrefix("V")"#, #"roman(4).hasPrefix("V")"#, expected: "true",
      found: "false"),
    Sentence(
      #"!((roman(4) → "II)I").hasPrefix("I") → true)"#, #"!roman(4).hasPrefix("I")"#,
      expected: "false", found: "true"),
    Sentence("!((n → 4) == 4 → true)", "!(n == 4)", expected: "false", found: "true"),
    Sentence(
      "(n == 4 → true) && (n == 5 → false)", "n == 4 && n == 5", expected: "true",
      found: "true && false"),
    Sentence(
      "Bool(sign(12) → false)", "Bool(sign(12))", expected: "true", found: "false"),
    Sentence("a == 1 || b", "a == 1 || b", expected: "true", found: nil),
  ])
  func `reads a condition that is no comparison`(_ sentence: Sentence) { sentence.check() }

  @Test(arguments: [
    Sentence("opt(1) → nil", "opt(1)", expected: "a value", found: "nil"),
    Sentence("Int(\"q\") → nil", "Int(\"q\")", expected: "a value", found: "nil"),
    Sentence("(list() → []).first → nil", "list().first", expected: "a value", found: "nil"),
  ])
  func `reads a required value that is missing`(_ sentence: Sentence) { sentence.check() }

  @Test(arguments: [
    Sentence("await f() == 4", "await f() == 4", expected: "4", found: nil),
    Sentence("try f(1) != 3", "try f(1) != 3", expected: "anything but 3", found: nil),
    Sentence("4 == await f()", "4 == await f()", expected: "4", found: nil),
  ])
  func `claims no value where the library tells none`(_ sentence: Sentence) { sentence.check() }
}
