import Foundation
import KataKit
import Testing

@Suite struct SnapshotMendingTests {
  let folder = TemporaryFolder()
  let kata: Kata
  let workspace: Workspace
  let file = "Workspace/.kata/Demo/snapshot.json"
  private let tree: FileTree

  /// One run is in the log: the answer became 42.
  init() throws {
    kata = try folder.addKata("Demo")
    workspace = Workspace(root: folder.url, patience: .zero)
    try workspace.start(kata, now: .now)
    let start = try kata.start()
    var tree = start
    tree["Sources/Demo/Demo.swift"] = "public let answer = 42\n"
    self.tree = tree
    try LogFile(url: workspace.log(of: kata)).append(
      LogEvent(time: .now, from: start, to: tree, colour: .green))
    try workspace.snapshot(kata, tree)
  }

  @Test func `leaves a whole record alone`() throws {
    #expect(try workspace.mendSnapshot(of: kata) == nil)
  }

  @Test func `mends a broken record from the log, and says so`() throws {
    try folder.write("torn", to: file)

    let words = try workspace.mendSnapshot(of: kata)

    #expect(
      words == "The record of your last run (\(file)) was broken. It is mended from the log.")
    #expect(try workspace.lastSnapshot(of: kata) == tree)
  }

  @Test func `says what to do where a folder stands in the place of the record`() throws {
    try folder.remove(file)
    try folder.write("", to: "\(file)/x")

    let error = #expect(throws: WorkspaceError.self) { try workspace.mendSnapshot(of: kata) }

    #expect(error == .cannotWrite(path: file, reason: "it is no file; move it away."))
  }

  @Test func `mends a record that is older than the log`() throws {
    try workspace.snapshot(kata, try kata.start())

    #expect(try workspace.mendSnapshot(of: kata) != nil)
    #expect(try workspace.lastSnapshot(of: kata) == tree)
  }

  @Test func `says when the log cannot mend it either`() throws {
    try folder.write("torn", to: file)
    try folder.remove("Workspace/01-unit-tests/Demo/log.jsonl")

    let words = try workspace.mendSnapshot(of: kata)

    #expect(
      words
        == "The record of your last run (\(file)) was broken, and the log does not tell what it "
        + "was. The next run counts as a change of the starting point.")
  }
}
