import Foundation
import KataKit
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What others put into their clones is read without harm, and what is left out is said.
@Suite struct HandedInTests {
  let group: ClassFolder
  let ada: LearnerClone

  init() throws {
    group = try ClassFolder()
    ada = try group.add("ada")
  }

  @Test func `reads the sources and the tests`() throws {
    let handedIn = group.handedIn(ada)

    #expect(handedIn.tree == (try group.kata.start()))
    #expect(handedIn.notes.isEmpty)
    #expect(handedIn.problem == nil)
  }

  @Test func `does not follow a link out of the clone`() throws {
    try group.folder.write("public let answer = 42\n", to: "bob/secret.swift")
    let link = group.path("ada", "Sources/Demo/Taken.swift")
    try FileManager.default.createSymbolicLink(
      at: group.folder.url.appending(path: link),
      withDestinationURL: group.folder.url.appending(path: "bob/secret.swift"))

    let handedIn = group.handedIn(ada)

    #expect(handedIn.tree["Sources/Demo/Taken.swift"] == nil)
    #expect(handedIn.notes == ["Sources/Demo/Taken.swift is a link; links are not followed"])
  }

  @Test func `does not wait for a pipe`() throws {
    let pipe = group.folder.url.appending(path: group.path("ada", "Tests/DemoTests/Pipe.swift"))
    #expect(unsafe mkfifo(pipe.path, 0o644) == 0)

    let handedIn = group.handedIn(ada)

    #expect(handedIn.notes.first?.hasPrefix("Tests/DemoTests/Pipe.swift is no file") == true)
  }

  @Test func `cannot grade code that is not UTF-8`() throws {
    try write([0x2F, 0x2F, 0xE9], to: "Sources/Demo/Latin.swift")

    #expect(group.handedIn(ada).problem == "Sources/Demo/Latin.swift is not UTF-8")
  }

  @Test func `leaves out another file that is not UTF-8`() throws {
    try write([0xFF, 0xD8], to: "Sources/Demo/photo.jpg")

    let handedIn = group.handedIn(ada)

    #expect(handedIn.problem == nil)
    #expect(handedIn.notes == ["Sources/Demo/photo.jpg is not UTF-8; left out"])
  }

  @Test func `cannot grade code without measure`() throws {
    try write([UInt8](repeating: 0x20, count: 1 << 20 + 1), to: "Sources/Demo/Long.swift")

    #expect(group.handedIn(ada).problem == "Sources/Demo/Long.swift is larger than 1 MiB")
  }

  @Test func `names a changed manifest`() throws {
    try write(Array("// mine\n".utf8), to: "Package.swift")

    #expect(group.handedIn(ada).notes == ["Package.swift was changed; the given one counts"])
  }

  @Test func `says that the manifest is missing`() throws {
    try FileManager.default.removeItem(
      at: group.folder.url.appending(path: group.path("ada", "Package.swift")))

    #expect(group.handedIn(ada).notes == ["Package.swift is missing; the given one counts"])
  }

  @Test func `reads the log, and counts the lines that cannot be read`() throws {
    var story = Story()
    story.run(.red)
    story.run(.green)
    let encoder = JSONEncoder()
    let lines = try story.events.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    try write(
      Array((lines.joined(separator: "\n") + "\n{\"time\":").utf8), to: "log.jsonl")

    let handedIn = group.handedIn(ada)

    #expect(handedIn.runs.map(\.colour) == [.red, .green])
    #expect(handedIn.notes == ["log.jsonl: lines that cannot be read, 1 of them"])
  }

  @Test func `counts the hints, and believes no number without measure`() throws {
    try progress(#"{"0": 2, "1": 9223372036854775807}"#)

    #expect(group.handedIn(ada).hints == 102)
  }

  @Test func `says that a broken progress counts no hints`() throws {
    try group.folder.write("{", to: "ada/Workspace/progress.json")

    #expect(
      group.handedIn(ada).notes == ["progress.json cannot be read: no hints are counted"])
  }

  @Test(arguments: ["Sources/Demo/Demo.swift", "Tests/DemoTests/New.swift", "log.jsonl"])
  func `has another fingerprint after a change`(file: String) throws {
    let before = group.handedIn(ada).digest

    try write(Array("// another\n".utf8), to: file)

    #expect(group.handedIn(ada).digest != before)
  }

  private func write(_ bytes: [UInt8], to file: String) throws {
    try Data(bytes).write(to: group.folder.url.appending(path: group.path("ada", file)))
  }

  private func progress(_ hints: String) throws {
    // Foundation writes a dictionary with numbers for keys as an object.
    let text = """
      {"version": 1, "katas": {"demo": {"startedAt": "2026-11-21T10:00:00Z", "digest": "0",
       "passed": 0, "tests": 0, "hints": \(hints)}}}
      """
    try group.folder.write(text, to: "ada/Workspace/progress.json")
  }
}
