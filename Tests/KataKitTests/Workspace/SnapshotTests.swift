import Foundation
import KataKit
import Testing

@Suite struct SnapshotTests {
  let folder = TemporaryFolder(suffix: " ü ö")
  let kata: Kata
  let workspace: Workspace
  let copy = "Workspace/01-unit-tests/Demo"

  init() throws {
    kata = try folder.addKata("Demo")
    workspace = Workspace(root: folder.url, patience: .zero)
    try workspace.start(kata, now: .now)
  }

  @Test func `begins with the starting point`() throws {
    #expect(try workspace.lastSnapshot(of: kata) == kata.start())
  }

  @Test func `is what was remembered last`() throws {
    let tree = FileTree(["Sources/Demo/Demo.swift": "// ä\n"])
    try workspace.snapshot(kata, tree)

    #expect(try workspace.lastSnapshot(of: kata) == tree)
  }

  @Test func `falls back to the starting point when its file is broken`() throws {
    try folder.write("torn", to: "Workspace/.kata/Demo/snapshot.json")

    #expect(try workspace.lastSnapshot(of: kata) == kata.start())
  }

  @Test func `puts back what a body deletes, and names it`() throws {
    try folder.write("mine", to: "\(copy)/notes.txt")

    let (result, restored) = try workspace.guarding(kata) {
      try folder.remove("\(copy)/Sources")
      try folder.remove("\(copy)/notes.txt")
      return 7
    }

    #expect(result == 7)
    #expect(restored == ["Sources/Demo/Demo.swift", "notes.txt"])
    #expect(try folder.read("\(copy)/Sources/Demo/Demo.swift") == "public let answer = 41\n")
    #expect(try folder.read("\(copy)/notes.txt") == "mine")
  }

  @Test func `leaves a file alone that was renamed meanwhile`() throws {
    let (_, restored) = try workspace.guarding(kata) {
      try folder.remove("\(copy)/Sources/Demo/Demo.swift")
      try folder.write("public let answer = 41\n", to: "\(copy)/Sources/Demo/Answer.swift")
    }

    #expect(restored == [])
    #expect(!folder.has("\(copy)/Sources/Demo/Demo.swift"))
  }

  @Test func `puts the whole copy back when its folder is deleted`() throws {
    let (_, restored) = try workspace.guarding(kata) { try folder.remove(copy) }

    #expect(restored.count == 4)
    #expect(folder.names(in: copy) == ["Package.swift", "README.md", "Sources", "Tests"])
  }

  @Test func `puts back what a run deleted that never came to its end`() throws {
    let mark = "Workspace/.kata/Demo/guard.json"
    var cutOff = ""
    _ = try workspace.guarding(kata) { cutOff = try folder.read(mark) }
    try folder.remove("\(copy)/Sources")
    try folder.write(cutOff, to: mark)

    #expect(try workspace.recover() == ["\(copy)/Sources/Demo/Demo.swift"])
    #expect(try folder.read("\(copy)/Sources/Demo/Demo.swift") == "public let answer = 41\n")
    #expect(!folder.has(mark))
  }

  @Test func `leaves no mark of a run that came to its end`() throws {
    _ = try workspace.guarding(kata) {}
    try folder.remove("\(copy)/Sources")

    #expect(try workspace.recover() == [])
  }

  @Test func `leaves the mark of another process that still runs`() throws {
    let mark = "Workspace/.kata/Demo/guard.json"
    var running = ""
    _ = try workspace.guarding(kata) { running = try folder.read(mark) }
    let own = "\"process\" : \(ProcessInfo.processInfo.processIdentifier)"
    let other = running.replacing(own, with: "\"process\" : \(getppid())")
    try #require(other != running)
    try folder.write(other, to: mark)

    #expect(try workspace.recover() == [])
    #expect(folder.has(mark))
  }

  @Test func `leaves alone what a body writes`() throws {
    let (_, restored) = try workspace.guarding(kata) {
      try folder.write("// new\n", to: "\(copy)/Sources/Demo/Demo.swift")
    }

    #expect(restored.isEmpty)
    #expect(try folder.read("\(copy)/Sources/Demo/Demo.swift") == "// new\n")
  }

  @Test func `does not put back what the package manager built`() throws {
    try folder.write("big", to: "\(copy)/.build/debug/object.o")

    let (_, restored) = try workspace.guarding(kata) { try folder.remove("\(copy)/.build") }

    #expect(restored.isEmpty)
  }

  @Test(arguments: ["kata.json", "Bugs/answers-42.json", "Sources/Demo/Demo.swift"])
  func `notices a change in any file of the kata`(_ path: String) throws {
    let before = kata.digest

    try folder.write("changed", to: "Katas/01-unit-tests/Demo/\(path)")

    #expect(kata.digest != before)
  }
}
