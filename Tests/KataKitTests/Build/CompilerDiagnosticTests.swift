import KataKit
import Testing

@Suite struct CompilerDiagnosticTests {
  private let base = "/home/ada/Demo Übung"

  @Test func `reads place and message, relative to the kata`() {
    let errors = errors("\(base)/Sources/Demo/Demo.swift:3:15: error: cannot find 'x' in scope\n")

    let expected = CompilerDiagnostic(
      file: "Sources/Demo/Demo.swift", line: 3, column: 15, message: "cannot find 'x' in scope")
    #expect(errors == [expected])
  }

  @Test func `keeps the order of printing`() {
    let errors = errors("\(base)/B.swift:9:1: error: two\n\(base)/A.swift:1:1: error: one\n")

    #expect(errors.map(\.message) == ["two", "one"])
  }

  @Test func `takes the same error of two compilations once`() {
    let line = "\(base)/A.swift:1:1: error: missing return\n"

    #expect(errors(line + line).count == 1)
  }

  @Test func `keeps two errors that differ in their column alone`() {
    #expect(errors("/A.swift:1:1: error: bad\n/A.swift:1:2: error: bad\n").count == 2)
  }

  @Test(arguments: [
    "/A.swift:1:1: warning: never used", "/A.swift:1:1: note: declared here",
    "error: fatalError", "<unknown>:0: error: no such module", "  |   `- error: bad",
    "Compiling A.swift:1:1", "/A.txt:1:1: error: not Swift",
  ])
  func `passes over what is no error at a place`(_ line: String) {
    #expect(errors(line).isEmpty)
  }

  @Test func `keeps the whole path of a file elsewhere`() {
    #expect(errors("\(base) 2/A.swift:1:1: error: bad").map(\.file) == ["\(base) 2/A.swift"])
  }

  @Test func `keeps a message that holds colons`() {
    let errors = errors("/A.swift:1:1: error: use 'a: b' instead: error: x")

    #expect(errors.map(\.message) == ["use 'a: b' instead: error: x"])
  }

  private func errors(_ output: String) -> [CompilerDiagnostic] {
    CompilerDiagnostic.errors(in: output, relativeTo: base)
  }
}
