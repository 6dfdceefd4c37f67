import KataKit
import Testing

@Suite struct ExpectationSoundnessTests {
  @Test(arguments: [
    "#expect(a == b)", "try #require(a)", "Issue.record(\"no\")", "Testing.Issue.record(\"no\")",
    "await confirmation { $0() }", "await confirmation(\"x\") { $0() }", "expect(a, b)",
    "assertMail(a)", "verify { a }", "assert_mail(a)", "expectMail(to: a)", "f { #expect(a) }",
    "if a { #expect(b) }", "_ = b/c + \"/\"; #expect(a)", "_ = f(b)/c + \"/\"; #expect(a)",
    "_ = f(/\"/); #expect(a)", "let a = f()\ntry check(a)", "try await run {\n  f()\n}",
    "_ = try f()",
    "guard let a = f() else {\n  Issue.record(\"no\")\n  return\n}\n#expect(a)",
    "if let a = f() { #expect(a) } else { Issue.record(\"no\") }",
    "#expect(c)\nguard let a else { return }\n#expect(a)",
  ])
  func `accepts an expectation`(_ body: String) {
    #expect(SoundnessExample.kinds(body: body).isEmpty)
  }

  @Test(arguments: [
    "", "let a = f()", "_ = try f()\ng()", "try? f()", "_ = try! f()", "print(\"#expect(a)\")",
    "// #expect(a)",
    "let expected = a(b)", "expectation(a)", "let expect = 1", "func expect() {}",
    "a.record(\"x\")", "let verifier = 1; verifier(a)",
  ])
  func `complains about a test without an expectation`(_ body: String) {
    #expect(SoundnessExample.kinds(body: body) == [.noExpectation])
  }

  @Test(arguments: [
    "guard let a = f() else { return }\n#expect(a == 1)",
    "let a = f()\nguard a.isEmpty, b else {\n  print(a)\n  return\n}\n#expect(b)",
    "if let a = f() { #expect(a == 1) }", "if case .some(let a) = f() {\n  #expect(a == 1)\n}",
  ])
  func `complains about a test whose expectations may all be left out`(_ body: String) {
    #expect(SoundnessExample.kinds(body: body) == [.skippableExpectation])
  }

  @Test func `complains about a failure that is expected`() {
    let kinds = SoundnessExample.kinds(body: "withKnownIssue { #expect(a == 1) }")
    #expect(kinds == [.knownIssue])
  }

  @Test(arguments: [
    "let check = { #expect(x) }\n@Test func a() { check() }",
    "let check: (Int) -> Void = { n in #expect(n == x) }\n@Test func a() { check(1) }",
    "@Suite struct S {\n  let check = { (n: Int) in #expect(n == x) }\n  @Test func a() { check(1) }\n}",
    "infix operator ==~\nfunc ==~ (a: Int, b: Int) { #expect(a == b) }\n@Test func a() { x ==~ 1 }",
    "extension S {\n  static func ==~ (a: S, b: S) { #expect(a.x == b.x) }\n}\n@Test func a() { x ==~ y }",
    "@Suite struct S {\n  init() throws { #expect(x) }\n  @Test func a() { f() }\n}",
    "@Suite struct S {\n  init() throws { try #require(x) }\n}\nextension S {\n  @Test func a() { f() }\n}",
  ])
  func `finds the expectation of a closure, an operator and an initialiser`(_ text: String) {
    #expect(SoundnessExample.complaints(text).isEmpty)
  }

  @Test(arguments: [
    "let check = { f(x) }\n@Test func a() { check() }",
    "struct Other {\n  init() { #expect(x) }\n}\nstruct S {\n  @Test func a() { f() }\n}",
    "func ==~ (a: Int, b: Int) { f() }\n@Test func a() { x ==~ 1 }",
  ])
  func `takes no closure, operator or initialiser that expects nothing`(_ text: String) {
    #expect(SoundnessExample.complaints(text).map(\.kind) == [.noExpectation])
  }

  @Test func `names file, line and sentence`() {
    #expect(
      SoundnessExample.complaints("\n@Test\nfunc `does it`() { f() }")
        == [
          SoundnessComplaint(
            kind: .noExpectation, file: "Tests/T.swift", line: 3, sentence: "does it",
            found: "does it")
        ])
  }

  @Test func `complains about a test that was skipped without a word in its attributes`() {
    let text = "@Test(.enabled(if: late)) func a() { #expect(x) }"
    let soundness = TestSoundness(FileTree(["Tests/T.swift": text]))
    #expect(soundness.complaints(whereSkipped: ["a"]).map(\.kind) == [.disabled])
  }

  @Test(arguments: [
    "for a in [] { #expect(a) }", "if a.isEmpty { #expect(b) }", "check([])",
    "_ = { #expect(a) }",
  ])
  func `complains about a test that came to its end without an expectation`(_ body: String) {
    let text =
      "func check(_ all: [Int]) { for a in all { #expect(a) } }\n@Test func a() {\n\(body)\n}"
    let soundness = TestSoundness(FileTree(["Tests/T.swift": text]))
    #expect(soundness.complaints(whereHollow: ["a"]).map(\.kind) == [.neverReached])
    #expect(soundness.complaints(whereHollow: ["other"]) == [])
  }

  @Test(arguments: [
    "await confirmation { done in #expect(a); done() }", "expectMail(a)", "try f()",
    "await #expect(processExitsWith: .failure) { f() }", "Issue.record(\"no\")",
  ])
  func `lets a test be whose expectations are not counted`(_ body: String) {
    let text = "@Test func a() async throws {\n\(body)\n}"
    let soundness = TestSoundness(FileTree(["Tests/T.swift": text]))
    #expect(soundness.complaints(whereHollow: ["a"]) == [])
  }

  @Test func `complains about a class of XCTest and counts its tests`() {
    let text =
      "class OldTests: XCTestCase {\n  func testA() {}\n  func testB() {}\n  func help() {}\n}"
    let found = SoundnessExample.complaints(text)
    #expect(found.map(\.kind) == [.xctest] && found.map(\.found) == ["2 tests"])
  }

  @Test func `asks nothing of a helper`() {
    #expect(SoundnessExample.complaints("func helper() { f() }").isEmpty)
  }

  @Test func `follows the calls of a test through helpers`() {
    let text = """
      @Test func a() { first() }
      func first() { second() }
      func second() { #expect(x) }
      """
    #expect(SoundnessExample.complaints(text).isEmpty)
  }

  @Test func `follows calls across files`() {
    let tree = FileTree([
      "Tests/A.swift": "@Test func a() { S().check { 1 } }",
      "Tests/B.swift": "extension S { func check(_ f: () -> Int) { #expect(f() == 1) } }",
    ])
    #expect(TestSoundness(tree).complaints.isEmpty)
  }

  @Test func `ends where helpers call each other`() {
    let text = "@Test func a() { b() }\nfunc b() { c() }\nfunc c() { b() }"
    #expect(SoundnessExample.complaints(text).map(\.kind) == [.noExpectation])
  }

  @Test func `does not take a mention of a helper for a call`() {
    let text = "@Test func a() { let check = 1; f(check) }\nfunc check() { #expect(x) }"
    #expect(SoundnessExample.complaints(text).map(\.kind) == [.noExpectation])
  }

  @Test(arguments: [
    "#expect(true)", "#expect(Bool(true))", "try #require(Bool(true))", "#expect(!false)",
    "#expect(1 == 1)", "#expect(a.b == a.b)", "#expect(true, \"why\")",
  ])
  func `complains about an expectation that always holds`(_ body: String) {
    #expect(SoundnessExample.kinds(body: body) == [.vacuousExpectation])
  }

  @Test(arguments: [
    "#expect(a == true)", "#expect(f() == f())", "#expect(Bool(a))", "#expect(1 == one)",
    "#expect(throws: Never.self) { true }", "#expect(\"a\" == a)", "#expect(b(true))",
  ])
  func `accepts an expectation that may fail`(_ body: String) {
    #expect(SoundnessExample.kinds(body: body).isEmpty)
  }

  @Test func `shows the expectation that always holds`() {
    let found = SoundnessExample.complaints("@Test func a() {\n  #expect(1 == 1)\n}").first
    #expect(found?.found == "#expect(1 == 1)")
    #expect(found?.line == 2)
  }

  @Test func `counts the tests of all files`() {
    let tree = FileTree([
      "Tests/A.swift": "@Test func a() {}\n@Test func b() {}", "Tests/B.swift": "@Test func c() {}",
      "Tests/README.md": "@Test func d() {}",
    ])
    #expect(TestSoundness(tree).testCount == 3)
  }
}
