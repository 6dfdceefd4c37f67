import Foundation
import KataKit
import Testing

@Suite struct LearnerCloneTests {
  let group: ClassFolder

  init() throws { group = try ClassFolder() }

  @Test func `takes each folder for a clone, in the order of the names`() throws {
    try group.add("bob")
    try group.add("ada")
    try group.folder.write("hidden", to: ".grades/x.json")
    try group.folder.write("no clone", to: "notes.txt")

    #expect(try LearnerClone.all(in: group.folder.url).map(\.name) == ["ada", "bob"])
  }

  @Test func `says which folder cannot be read`() throws {
    let missing = group.folder.url.appending(path: "nowhere")

    let error = #expect(throws: WorkspaceError.self) { try LearnerClone.all(in: missing) }

    #expect(
      error == .cannotRead(path: missing.path, reason: "there is no such folder."))
  }

  @Test func `says that there is no workspace`() throws {
    try group.folder.write("", to: "eve/README.md")
    let eve = try #require(try LearnerClone.all(in: group.folder.url).first)

    #expect(eve.flaw?.hasPrefix("there is no Workspace/ in it") == true)
    #expect(!eve.hasCopy(of: group.kata))
  }

  @Test func `follows no workspace that is a link to another learner's`() throws {
    let ada = try group.add("ada")
    try group.folder.write("", to: "mallory/README.md")
    let mallory = LearnerClone(
      name: "mallory", folder: group.folder.url.appending(path: "mallory"))
    try FileManager.default.createSymbolicLink(
      at: mallory.folder.appending(path: "Workspace"),
      withDestinationURL: ada.folder.appending(path: "Workspace"))

    #expect(mallory.flaw == "Workspace is a link, and links out of a clone are not followed")
    #expect(!mallory.hasCopy(of: group.kata))
  }
}
