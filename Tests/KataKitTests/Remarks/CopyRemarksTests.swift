import KataKit
import Testing

@Suite struct CopyRemarksTests {
  private let folder = TemporaryFolder()
  private let kata: Kata

  init() throws { kata = try folder.addKata("Demo") }

  private func remarks(_ changes: [String: String?]) throws -> CopyRemarks {
    var mine = try kata.start()
    for (path, text) in changes { mine[path] = text }
    return try CopyRemarks(kata, mine: mine)
  }

  private func error(in file: String) -> CompilerDiagnostic {
    CompilerDiagnostic(file: file, line: 1, column: 1, message: "cannot find 'answer' in scope")
  }

  @Test func `has nothing to say about a copy as it was given`() throws {
    let remarks = try remarks([:])
    #expect(remarks.places + remarks.tests + remarks.blanks == [])
    #expect(remarks.names([error(in: "Tests/DemoTests/DemoTests.swift")]) == [])
  }

  @Test(arguments: ["Answer.swift", "Sources/Answer.swift", "Sources/Other/A.swift"])
  func `says where a file belongs that nobody builds`(path: String) throws {
    let found = try remarks([path: "struct A {}\n"]).places
    #expect(found == [.misplaced(path: path, home: "Sources/Demo/")])
  }

  @Test func `says where tests belong that nobody runs`() throws {
    let found = try remarks(["T.swift": "@Test func one() {}\n"]).places
    #expect(found == [.misplaced(path: "T.swift", home: "Tests/DemoTests/")])
  }

  @Test func `finds tests among the sources`() throws {
    let path = "Sources/Demo/T.swift"
    let found = try remarks([path: "@Test func one() {}\n"]).places
    #expect(found == [.testsAmongSources(path: path, home: "Tests/DemoTests/")])
  }

  @Test func `names what was renamed, where the tests do not compile`() throws {
    let changed = try remarks(["Sources/Demo/Demo.swift": "public let reply = 41\n"])
    #expect(changed.names([error(in: "Tests/DemoTests/DemoTests.swift")]) == [.nameGone("answer")])
    #expect(changed.names([error(in: "Sources/Demo/Demo.swift")]) == [])
  }

  @Test func `finds line ends of Windows`() throws {
    let path = "Sources/Demo/Demo.swift"
    let found = try remarks([path: "public let answer = 41\r\n"]).blanks
    #expect(found == [.windowsLineEnds([path])])
  }

  @Test func `finds tabs`() throws {
    let path = "Sources/Demo/Demo.swift"
    let found = try remarks([path: "enum A {\n\tcase b\n}\n"]).blanks
    #expect(found == [.tabs([path])])
  }

  @Test func `names given tests that were taken out`() throws {
    let path = "Tests/DemoTests/DemoTests.swift"
    try folder.write("@Test func `adds`() {}\n", to: "Katas/01-unit-tests/Demo/\(path)")
    var given = kata
    given.manifest.form = .implement
    let found = try CopyRemarks(given, mine: FileTree([path: "import Testing\n"])).tests
    #expect(found == [.testsGone(["adds"], given: "Katas/01-unit-tests/Demo/Tests")])
  }

  @Test func `knows the reference, whatever its blanks`() throws {
    let lines = (1...9).map { "public let a\($0) = \($0)\n" }
    let path = "Sources/Demo/Demo.swift"
    try folder.write(lines.joined(), to: "Katas/01-unit-tests/Demo/Solution/\(path)")
    let pasted = lines.joined(separator: "\r\n\t")
    #expect(try remarks([path: pasted]).reference() == [.isReference(name: "Demo")])
    #expect(try remarks([path: pasted + "// mine\n"]).reference() == [])
  }

  @Test func `takes a few lines that are alike for chance`() throws {
    let path = "Sources/Demo/Demo.swift"
    try folder.write("public let answer = 42\n", to: "Katas/01-unit-tests/Demo/Solution/\(path)")
    #expect(try remarks([path: "public let answer = 42\n"]).reference() == [])
  }
}
