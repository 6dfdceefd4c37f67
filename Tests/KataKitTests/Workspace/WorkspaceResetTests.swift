import Foundation
import KataKit
import Testing

@Suite struct WorkspaceResetTests {
  let folder = TemporaryFolder()
  let kata: Kata
  let workspace: Workspace
  let now = Date(timeIntervalSince1970: 1_700_000_000)
  let source = "Workspace/01-unit-tests/Demo/Sources/Demo/Demo.swift"

  init() throws {
    kata = try folder.addKata("Demo")
    workspace = Workspace(root: folder.url, patience: .zero)
    try workspace.start(kata, now: now)
  }

  @Test func `keeps nothing in a backup that the package manager built`() throws {
    try folder.write("big", to: "Workspace/01-unit-tests/Demo/.build/debug/object.o")

    let backup = try #require(try workspace.reset(kata, now: .now))

    #expect(
      try FileManager.default.contentsOfDirectory(atPath: backup.path).sorted()
        == ["Package.swift", "README.md", "Sources", "Tests"])
  }

  @Test func `keeps everything that the learner had in a backup`() throws {
    try folder.write("// mine\n", to: source)
    try folder.write("notes", to: "Workspace/01-unit-tests/Demo/notes.txt")
    try folder.write("{}", to: "Workspace/01-unit-tests/Demo/log.jsonl")

    let backup = try #require(try workspace.reset(kata, now: now))

    let place = workspace.shown(backup)
    #expect(place.hasPrefix("Workspace/backups/Demo-2023-11-1"))
    #expect(try folder.read("\(place)/Sources/Demo/Demo.swift") == "// mine\n")
    #expect(try folder.read("\(place)/notes.txt") == "notes")
    #expect(try folder.read("\(place)/log.jsonl") == "{}")
  }

  @Test func `begins again at the starting point`() throws {
    try folder.write("// mine\n", to: source)
    try folder.write("notes", to: "Workspace/01-unit-tests/Demo/notes.txt")

    _ = try workspace.reset(kata, now: now)

    #expect(try folder.read(source) == "public let answer = 41\n")
    #expect(!folder.has("Workspace/01-unit-tests/Demo/notes.txt"))
    #expect(try workspace.lastSnapshot(of: kata) == kata.start())
  }

  @Test func `makes two backups of two resets in the same second`() throws {
    try folder.write("// first\n", to: source)
    let first = try #require(try workspace.reset(kata, now: now))
    try folder.write("// second\n", to: source)
    let second = try #require(try workspace.reset(kata, now: now))

    #expect(second.lastPathComponent == first.lastPathComponent + "-2")
    let kept = try [first, second].map {
      try folder.read(workspace.shown($0) + "/Sources/Demo/Demo.swift")
    }
    #expect(kept == ["// first\n", "// second\n"])
  }

  @Test func `starts a kata whose copy is gone, without a backup`() throws {
    try folder.remove("Workspace/01-unit-tests/Demo")

    let backup = try workspace.reset(kata, now: now)

    #expect(backup == nil)
    #expect(folder.has(source))
  }

  @Test func `puts the copy back when the kata cannot be started again`() throws {
    try folder.write("// mine\n", to: source)
    try folder.remove("Katas/01-unit-tests/Demo/README.md")

    #expect(throws: WorkspaceError.self) { try workspace.reset(kata, now: now) }

    #expect(try folder.read(source) == "// mine\n")
  }

  @Test func `forgets the hints that were shown`() throws {
    try workspace.update { $0[kata]?.hints[0] = 2 }

    _ = try workspace.reset(kata, now: now)

    #expect(workspace.progress()[kata]?.hints == [:])
  }
}
