import Foundation
import KataKit
import TestDoubles
import Testing

@Suite(.enabled(if: InstalledGit.answers, "git is not installed"))
struct GitHistoryTests {
  private let history = GitHistory(git: GitCommand())

  private func git(_ arguments: String..., in folder: URL) throws -> String {
    let author = ["-c", "user.name=A", "-c", "user.email=a@example.invalid"]
    return try GitCommand().run(author + arguments, in: folder, input: nil)
  }

  /// A folder with the Roman log unpacked into it.
  private func withHistory<Value>(_ body: (URL) throws -> Value) throws -> Value {
    try withLogFolder { folder in
      try history.unpack(Roman.document, into: folder)
      return try body(folder)
    }
  }

  @Test func `packs what it unpacked`() throws {
    let packed = try withHistory { try history.pack(from: $0) }
    #expect(try packed == Roman.document)
  }

  @Test func `makes one commit a step`() throws {
    let subjects = try withHistory { try git("log", "--reverse", "--format=%s", in: $0) }
    let wanted = """
      0 · Start
      1 · Red · one is written I
      2 · Green · one is written I
      3 · Refactor · a name for the letter

      """
    #expect(subjects == wanted)
  }

  @Test func `says why and with which result`() throws {
    let body = try withHistory { try git("log", "--format=%b", "-1", "HEAD~2", in: $0) }
    let wanted = """
      The simplest numeral there is.

      > ✘ one is written I · expected "I", found ""


      """
    #expect(body == wanted)
  }

  @Test func `leaves the last tree in the folder`() throws {
    let text = try withHistory {
      try String(contentsOf: $0.appending(path: Roman.sourcePath), encoding: .utf8)
    }
    #expect(try text == Roman.document.trees().last?[Roman.sourcePath])
  }

  @Test func `makes the same hashes every time`() throws {
    let first = try withHistory { try git("rev-parse", "HEAD", in: $0) }
    let second = try withHistory { try git("rev-parse", "HEAD", in: $0) }
    #expect(first == second)
  }

  @Test func `brings every byte of a tree back`() throws {
    let numbers = SeededRandomness(seed: 7)
    let start = FileTree.random(numbers).mutated(numbers)
    let packed = try withLogFolder { folder in
      try history.unpack(RedGreenDocument(title: "T", start: start), into: folder)
      return try history.pack(from: folder)
    }
    #expect(packed.start.bytes == start.bytes)
  }

  @Test func `numbers the steps anew when one is squashed`() throws {
    let headings = try withHistory { folder in
      _ = try git("reset", "--quiet", "--soft", "HEAD~2", in: folder)
      _ = try git("commit", "--quiet", "-m", "9 · Green · one\n\n> ✔ 1 test", in: folder)
      return try history.pack(from: folder).steps.map(\.heading)
    }
    #expect(headings == ["1 · Red · one is written I", "2 · Green · one"])
  }

  @Test func `keeps a heading in a prose through an edit`() throws {
    var document = try Roman.document
    document.steps[2].prose = "Because:\n\n# a name tells more"
    let packed = try withLogFolder { folder in
      try history.unpack(document, into: folder)
      _ = try git("-c", "core.editor=true", "commit", "--quiet", "--amend", in: folder)
      return try history.pack(from: folder)
    }
    #expect(packed == document)
  }
}
