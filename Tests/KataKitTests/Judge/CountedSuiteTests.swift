import KataKit
import Testing

@Suite struct `A suite whose expectations are counted` {
  private func counted(_ text: String) -> String? {
    CountedSuite(counter: "count").counting(FileTree(["T.swift": text]))["T.swift"]
  }

  private func place(line: Int, column: Int) -> String {
    "sourceLocation: count(Testing.SourceLocation(fileID: #fileID, filePath: #filePath, "
      + "line: \(line), column: \(column)))"
  }

  @Test(arguments: [
    ("#expect(a == b)", "#expect(a == b, @)"),
    ("#expect(a, \"why\")", "#expect(a, \"why\", @)"),
    ("#expect(f(a, b) { $0 })", "#expect(f(a, b) { $0 }, @)"),
    ("#expect(throws: E.self) { try f() }", "#expect(throws: E.self, @) { try f() }"),
    ("#expect(a,)", "#expect(a, @)"),
  ])
  func `tells each expectation where it stands`(_ text: String, _ expected: String) {
    #expect(counted(text) == expected.replacing("@", with: place(line: 1, column: 1)))
  }

  @Test func `keeps every line where it was`() {
    let text = "let a = 1\n  #expect(\n    a == 1\n  )\nlet b = 2\n"
    let expected =
      "let a = 1\n  #expect(\n    a == 1\n  , \(place(line: 2, column: 3)))\nlet b = 2\n"
    #expect(counted(text) == expected)
  }

  @Test func `counts in a location that a helper hands on`() {
    #expect(
      counted("#expect(a, sourceLocation: here)") == "#expect(a, sourceLocation: count( here))")
  }

  @Test func `counts an expectation in an expectation`() {
    #expect(
      counted("#expect(try #require(a) == 1)")
        == "#expect(try #require(a, \(place(line: 1, column: 13))) == 1, \(place(line: 1, column: 1)))"
    )
  }

  @Test(arguments: [
    "#expect(processExitsWith: .failure) { f() }", "#expect()", "expect(a)", "#expect { a }",
    "let text = \"#expect(a)\"", "// #expect(a)", "#expect(a",
  ])
  func `leaves the rest alone`(_ text: String) {
    #expect(counted(text) == text)
  }
}
