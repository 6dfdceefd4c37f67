import Foundation
import KataKit
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct WorkspaceProgressTests {
  let folder = TemporaryFolder()
  let kata: Kata
  let workspace: Workspace

  init() throws {
    kata = try folder.addKata("Demo")
    workspace = Workspace(root: folder.url, patience: .zero)
  }

  @Test func `is never written over where it cannot be read`() throws {
    let path = folder.url.appending(path: "Workspace/progress.json").path
    try folder.write("", to: "Workspace/x")
    // A link to itself can be read by nobody, not even by the superuser.
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: "progress.json")

    let error = #expect(throws: WorkspaceError.self) { try workspace.update { $0.current = "x" } }

    guard case .cannotRead("Workspace/progress.json", _) = error else {
      Issue.record("expected cannotRead, found \(String(describing: error))")
      return
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "progress.json")
  }

  @Test func `begins anew for a copy whose entry was lost`() throws {
    let now = Date(timeIntervalSince1970: 1_700_000_000)

    try workspace.update(kata, now: now) { $0.colour = .green }

    let entry = try #require(workspace.progress()[kata])
    #expect(entry.colour == .green && entry.startedAt == now && entry.digest == kata.digest)
    #expect(workspace.progress().current == "demo")
  }

  @Test func `keeps when a kata was started`() throws {
    let then = Date(timeIntervalSince1970: 1_600_000_000)
    try workspace.update(kata, now: then) { $0.tests = 1 }

    try workspace.update(kata, now: .now) { $0.tests = 2 }

    #expect(workspace.progress()[kata]?.startedAt == then)
  }

  @Test func `is empty before anything was started`() {
    #expect(workspace.progress() == LearnerProgress())
  }

  @Test func `gives back what was stored`() throws {
    var entry = LearnerProgress.Entry(
      startedAt: Date(timeIntervalSince1970: 1_700_000_000), digest: "abc")
    entry.colour = .red
    entry.hints = [0: 2]
    try workspace.update { [entry] in $0[kata] = entry }

    #expect(Workspace(root: folder.url).progress()[kata] == entry)
  }

  @Test func `takes a broken file for an empty one`() throws {
    try folder.write("{ torn", to: "Workspace/progress.json")

    #expect(workspace.progress() == LearnerProgress())
  }

  @Test func `keeps a broken file aside when it writes`() throws {
    try folder.write("{ torn", to: "Workspace/progress.json")

    try workspace.update { $0.current = "demo" }

    #expect(workspace.progress().current == "demo")
    let aside = folder.names(in: "Workspace").filter { $0.hasPrefix("progress-unreadable-") }
    #expect(try aside.map { try folder.read("Workspace/\($0)") } == ["{ torn"])
  }

  @Test func `has what was done back after the file was broken`() throws {
    let done = Date(timeIntervalSince1970: 1_700_000_000)
    try workspace.update(kata, now: done) { $0.doneAt = done }
    try folder.write("{ torn", to: "Workspace/progress.json")

    let kept = try #require(try workspace.mendProgress())

    #expect(try folder.read(kept) == "{ torn")
    #expect(workspace.progress()[kata]?.doneAt == done)
  }

  @Test func `keeps no file aside when all is well`() throws {
    try workspace.update { $0.current = "demo" }
    try workspace.update { $0.current = "other" }

    #expect(folder.names(in: "Workspace") == [".kata", "progress.json"])
  }

  @Test func `refuses a change while another process holds the lock`() throws {
    try workspace.update { $0.current = "demo" }
    let lock = folder.url.appending(path: "Workspace/.kata/lock").path
    let descriptor = open(lock, O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_SH | LOCK_NB) == 0)

    let error = #expect(throws: WorkspaceError.self) {
      try workspace.update { $0.current = "other" }
    }

    #expect(error == .busy)
    #expect(workspace.progress().current == "demo")
  }

  @Test func `frees the lock after each change, even one that failed`() throws {
    try workspace.start(kata, now: .now)
    #expect(throws: WorkspaceError.self) { try workspace.start(kata, now: .now) }

    #expect(throws: Never.self) { try workspace.update { $0.current = "demo" } }
  }
}
