import Foundation
import KataKit
import Testing

@Suite struct `A kata's weak suite` {
  private let folder = TemporaryFolder()
  private let tests = "Weak/Tests/DemoTests/DemoTests.swift"
  private let weak = WeakSuite(story: "s", survivors: ["a", "b"], tests: FileTree())

  /// A kata with the bugs `a` and `b`, and this `weak.json`.
  private func kata(_ text: String?) throws -> Kata {
    let kata = try folder.addKata()
    let base = "Katas/01-unit-tests/Demo"
    try folder.remove("\(base)/Bugs/answers-42.json")
    for name in ["a", "b"] {
      let edit = Edit(file: Example.file, kind: .expression, replace: "41", with: "40")
      try folder.write(Example.json(Example.bug(name, [edit])), to: "\(base)/Bugs/\(name).json")
    }
    try folder.write("import Testing\n", to: "\(base)/\(tests)")
    if let text { try folder.write(text, to: "\(base)/Weak/weak.json") }
    return kata
  }

  private func error(_ text: String?) throws -> String {
    let kata = try kata(text)
    let error = #expect(throws: VariantFileError.self) { try kata.weakSuite() }
    return error.map { "\($0)" } ?? ""
  }

  @Test func `is read with its tests and what it must leave`() throws {
    let weak = try #require(try kata(#"{"story":"It looks away.","survivors":["b"]}"#).weakSuite())
    #expect(weak.survivors == ["b"])
    #expect(weak.tests.paths == ["Tests/DemoTests/DemoTests.swift"])
  }

  @Test func `is nil where there is no such folder`() throws {
    #expect(try folder.addKata().weakSuite() == nil)
  }

  @Test func `must say what it leaves`() throws {
    #expect(try error(nil).contains("Weak/weak.json: is missing"))
  }

  @Test func `must leave something`() throws {
    #expect(try error(#"{"story":"s","survivors":[]}"#).contains("is empty"))
  }

  @Test func `names each bug once`() throws {
    #expect(try error(#"{"story":"s","survivors":["a","a"]}"#).contains("names a bug twice"))
  }

  @Test func `names no bug that the kata has not`() throws {
    let text = try error(#"{"story":"s","survivors":["a","c"]}"#)
    #expect(text.contains("/survivors/1 'c' is none of the bugs a, b"))
  }

  @Test func `is in order when exactly its survivors survive`() {
    #expect(weak.complaints(survived: ["b", "a"]) == [])
  }

  @Test func `is wrong when it misses more`() {
    #expect(
      weak.complaints(survived: ["a", "b", "c"])
        == ["the weak suite misses c, and weak.json does not say so"])
  }

  @Test func `is wrong when it catches one of them`() {
    #expect(
      weak.complaints(survived: ["a"])
        == ["the weak suite catches b, and weak.json says that it survives"])
  }
}
