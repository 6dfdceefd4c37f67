import Foundation
import KataKit
import Testing

@Suite struct KataChangeTests {
  private let folder = TemporaryFolder()
  private let kata: Kata
  private let workspace: Workspace
  private let source = "Sources/Demo/Demo.swift"

  init() throws {
    kata = try folder.addKata("Demo")
    workspace = Workspace(root: folder.url)
    try workspace.start(kata, now: .now)
  }

  private func changeKata(_ path: String) throws {
    try folder.write("// another\n", to: "Katas/01-unit-tests/Demo/\(path)")
  }

  @Test func `has not changed while nobody changes it`() {
    #expect(workspace.change(of: kata) == nil)
  }

  @Test func `does not count what the learner changes`() throws {
    try folder.write("// mine\n", to: "Workspace/01-unit-tests/Demo/\(source)")
    #expect(workspace.change(of: kata) == nil)
  }

  @Test func `names the given files that changed since the kata was begun`() throws {
    try changeKata(source)
    #expect(workspace.change(of: kata) == KataChange(isSolved: false, files: [source]))
  }

  @Test func `tells a change that touches no given file`() throws {
    try changeKata("Bugs/another.json")
    #expect(workspace.change(of: kata) == KataChange(isSolved: false, files: []))
  }

  @Test func `counts from the last check that passed`() throws {
    try changeKata(source)
    let digest = kata.digest
    try workspace.update(kata, now: .now) {
      $0.doneAt = .now
      $0.doneDigest = digest
    }
    #expect(workspace.change(of: kata) == nil)
    try changeKata("README.md")
    #expect(workspace.change(of: kata)?.isSolved == true)
  }

  @Test func `knows a copy that was solved before this was kept`() throws {
    try workspace.update(kata, now: .now) { $0.doneAt = .now }
    try FileManager.default.removeItem(
      at: folder.url.appending(path: "Workspace/.kata/Demo/given.json"))
    try changeKata(source)
    #expect(workspace.change(of: kata) == KataChange(isSolved: true, files: []))
  }

  @Test func `loses nothing when the new one is taken`() throws {
    try folder.write("// mine\n", to: "Workspace/01-unit-tests/Demo/\(source)")
    try changeKata(source)
    let backup = try #require(try workspace.reset(kata, now: .now))
    let kept = try String(contentsOf: backup.appending(path: source), encoding: .utf8)
    #expect(kept == "// mine\n")
    #expect(workspace.change(of: kata) == nil)
  }

  @Test func `reads files with the line ends and the mark of Windows as plain ones`() throws {
    try folder.write(
      "\u{FEFF}let a = 1\r\nlet b = 2\r\n", to: "Workspace/01-unit-tests/Demo/\(source)")
    #expect(try workspace.files(of: kata)[source] == "let a = 1\nlet b = 2\n")
  }
}
