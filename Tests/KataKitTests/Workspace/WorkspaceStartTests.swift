import Foundation
import KataKit
import Testing

@Suite struct WorkspaceStartTests {
  let folder = TemporaryFolder(suffix: " mit Übung")
  let kata: Kata
  let workspace: Workspace
  let now = Date(timeIntervalSince1970: 1_700_000_000)

  init() throws {
    kata = try folder.addKata("Demo")
    workspace = Workspace(root: folder.url, patience: .zero)
  }

  @Test func `copies exactly the parts that a learner gets`() throws {
    try workspace.start(kata, now: now)

    let copy = "Workspace/01-unit-tests/Demo"
    #expect(folder.names(in: copy) == ["Package.swift", "README.md", "Sources", "Tests"])
    #expect(try folder.read("\(copy)/Sources/Demo/Demo.swift") == "public let answer = 41\n")
    #expect(folder.has("\(copy)/Tests/DemoTests/DemoTests.swift"))
  }

  @Test func `remembers what was started, when, and which kata it was then`() throws {
    try workspace.start(kata, now: now)

    let entry = workspace.progress()[kata]
    #expect(workspace.progress().current == "demo")
    #expect(entry?.startedAt == now)
    #expect(entry?.digest == kata.digest)
    #expect(entry?.doneAt == nil)
  }

  @Test func `refuses a second start and touches nothing`() throws {
    try workspace.start(kata, now: now)
    try folder.write("// mine\n", to: "Workspace/01-unit-tests/Demo/Sources/Demo/Demo.swift")

    let error = #expect(throws: WorkspaceError.self) { try workspace.start(kata, now: now) }

    #expect(error == .alreadyStarted(name: "Demo", path: "Workspace/01-unit-tests/Demo"))
    let mine = try folder.read("Workspace/01-unit-tests/Demo/Sources/Demo/Demo.swift")
    #expect(mine == "// mine\n")
  }

  @Test func `leaves nothing half-made when a part cannot be copied`() throws {
    try folder.remove("Katas/01-unit-tests/Demo/Tests")

    let error = #expect(throws: WorkspaceError.self) { try workspace.start(kata, now: now) }

    guard case .cannotWrite(let path, _) = error else {
      Issue.record("it threw \(String(describing: error))")
      return
    }
    #expect(path == "Workspace/01-unit-tests/Demo")
    #expect(!workspace.hasCopy(of: kata))
    #expect(folder.names(in: "Workspace/.kata") == ["lock"])
    #expect(workspace.progress().katas.isEmpty)
  }

  @Test func `names the path and the reason when the workspace cannot be written`() throws {
    try folder.write("in the way", to: "Workspace")

    let error = #expect(throws: WorkspaceError.self) { try workspace.start(kata, now: now) }

    guard case .cannotWrite(let path, let reason) = error else {
      Issue.record("it threw \(String(describing: error))")
      return
    }
    #expect(path == "Workspace/.kata")
    #expect(!reason.isEmpty)
    #expect(try folder.read("Workspace") == "in the way")
  }

  @Test func `has a kata only after its start`() throws {
    #expect(!workspace.hasCopy(of: kata))

    try workspace.start(kata, now: now)

    #expect(workspace.hasCopy(of: kata))
    #expect(throws: Never.self) { try workspace.requireCopy(of: kata) }
  }

  @Test func `says that a kata is not started yet`() {
    let error = #expect(throws: WorkspaceError.self) { try workspace.requireCopy(of: kata) }

    #expect(error == .notStarted(name: "Demo"))
    #expect(error?.description == "Demo is not started yet. Type: swift run kata start Demo")
  }

  @Test func `names the folder that a copy was perhaps renamed to`() throws {
    try workspace.start(kata, now: now)
    let group = folder.url.appending(path: "Workspace/01-unit-tests")
    try FileManager.default.moveItem(
      at: group.appending(path: "Demo"), to: group.appending(path: "Demo alt"))

    let error = #expect(throws: WorkspaceError.self) { try workspace.requireCopy(of: kata) }

    let path = "Workspace/01-unit-tests/Demo"
    #expect(error == .moved(name: "Demo", path: path, candidate: "\(path) alt"))
  }

  @Test func `names no folder for a copy that is gone`() throws {
    try workspace.start(kata, now: now)
    try folder.remove("Workspace/01-unit-tests/Demo")

    let error = #expect(throws: WorkspaceError.self) { try workspace.requireCopy(of: kata) }

    #expect(
      error == .moved(name: "Demo", path: "Workspace/01-unit-tests/Demo", candidate: nil))
  }

  @Test func `shows paths relative to the checkout, and others whole`() {
    #expect(workspace.shown(workspace.folder(of: kata)) == "Workspace/01-unit-tests/Demo")
    #expect(workspace.shown(URL(fileURLWithPath: "/etc/hosts")) == "/etc/hosts")
  }
}
