import KataKit
import Testing

@Suite struct SwiftScannerTests {
  private func sentences(_ text: String) -> [String] {
    SwiftScanner(text, file: "T.swift").tests.map(\.sentence)
  }

  @Test(arguments: Declaration.all)
  func `names a test by its sentence`(_ declaration: Declaration) {
    #expect(sentences(declaration.text) == declaration.sentences)
  }

  @Test func `finds the line of a test`() {
    let text = "import Testing\n\n@Test\nfunc a() {}\n@Test func b() {}\n"
    #expect(SwiftScanner(text, file: "T.swift").tests.map(\.line) == [4, 5])
  }

  @Test func `counts the lines inside texts and comments`() {
    let text = "let a = \"\"\"\n\n\n\"\"\"\n/*\n\n*/\n@Test func a() {}\n"
    #expect(SwiftScanner(text, file: "T.swift").tests.map(\.line) == [8])
  }

  @Test(arguments: Hiding.all)
  func `is not led astray by what hides a test`(_ hiding: Hiding) {
    #expect(sentences(hiding.text + "\n@Test func after() { #expect(a) }") == ["after"])
  }

  @Test(arguments: Self.whole.indices)
  func `reads source that is cut anywhere`(_ cut: String.Index) {
    #expect(sentences(String(Self.whole[..<cut])).count <= 2)
  }

  private static let whole = #"""
    @Suite(.tags(.a)) struct S { @Test("one \(1 + "\(2)")") func `a b`() async throws {
      #expect(/a"b/ == #/c"/# && #"\#("x")"# == """
        y
        """) /* /* } */ */ } @Test func c<T>(_ d: [T] = []) where T: P { d.map { $0 } } }
    """#
}

struct Declaration: CustomTestStringConvertible {
  var testDescription: String
  var text: String
  var sentences: [String]

  static let all = [
    Declaration(
      testDescription: "raw identifier", text: "@Test func `refuses a token`() {}",
      sentences: ["refuses a token"]),
    Declaration(testDescription: "plain name", text: "@Test func a() {}", sentences: ["a"]),
    Declaration(
      testDescription: "display name", text: #"@Test("refuses it") func a() {}"#,
      sentences: ["refuses it"]),
    Declaration(
      testDescription: "arguments", text: "@Test(arguments: [\"x\"]) func a(_ b: String) {}",
      sentences: ["a"]),
    Declaration(
      testDescription: "qualified attribute", text: "@Testing.Test func a() {}", sentences: ["a"]),
    Declaration(
      testDescription: "other attributes and modifiers",
      text: "@Test @MainActor public static nonisolated(unsafe) func a() async {}",
      sentences: ["a"]),
    Declaration(
      testDescription: "attribute on its own line", text: "@Test(\n  .tags(.x)\n)\nfunc a() {}",
      sentences: ["a"]),
    Declaration(testDescription: "no attribute", text: "func a() {}", sentences: []),
    Declaration(testDescription: "other attribute", text: "@Tested func a() {}", sentences: []),
    Declaration(
      testDescription: "attribute of the declaration before",
      text: "@Test var a = 1\nfunc b() {}", sentences: []),
    Declaration(
      testDescription: "two in a suite",
      text: "@Suite struct S { @Test func a() { if b { c() } }\n@Test func d() {} }",
      sentences: ["a", "d"]),
  ]
}

struct Hiding: CustomTestStringConvertible {
  var testDescription: String
  var text: String

  static let all = [
    Hiding(testDescription: "line comment", text: "// @Test func a() {"),
    Hiding(testDescription: "nested comment", text: "/* /* */ @Test func a() { */"),
    Hiding(testDescription: "text", text: #"let a = "@Test func a() {""#),
    Hiding(testDescription: "escaped quote", text: #"let a = "\" @Test func a() {""#),
    Hiding(testDescription: "raw text", text: ##"let a = #"" @Test func a() {"#"##),
    Hiding(
      testDescription: "text of many lines", text: "let a = \"\"\"\n@Test func a() {\n\"\"\""),
    Hiding(testDescription: "interpolation", text: #"let a = "\(b("@Test func a() {"))""#),
    Hiding(testDescription: "raw interpolation", text: ##"let a = #"\#(b(")")) @Test {"#"##),
    Hiding(testDescription: "regular expression", text: #"let a = /"@Test func a() {/"#),
    Hiding(testDescription: "extended expression", text: #"let a = #/" @Test {/#"#),
    Hiding(testDescription: "division", text: "let a = b / c / d"),
    Hiding(testDescription: "raw identifier", text: "let `@Test func a() {` = 1"),
    Hiding(testDescription: "open text", text: #"let a = "never closed"#),
    Hiding(testDescription: "open interpolation", text: #"let a = "\(b)" + "\"#),
    Hiding(testDescription: "stray brackets", text: ") ] }"),
  ]
}
