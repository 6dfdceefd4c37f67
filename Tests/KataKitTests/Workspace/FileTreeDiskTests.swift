import Foundation
import KataKit
import Testing

@Suite struct FileTreeDiskTests {
  let folder = TemporaryFolder(suffix: " mit Äpfeln")

  @Test func `reads back what it wrote`() throws {
    let tree = FileTree([
      "Sources/Demo/Grüße aus.swift": "let a = \"ä → 🍏\"\n", "Tests/DemoTests/T.swift": "",
      "Sources/Demo/Deep/er.swift": "no line break",
    ])

    try tree.write(to: folder.url, replacing: ["Sources", "Tests"])

    #expect(try FileTree(reading: folder.url, subfolders: ["Sources", "Tests"]) == tree)
  }

  @Test func `removes files that it does not hold from the folders it replaces`() throws {
    try folder.write("old", to: "Sources/Demo/Old.swift")
    try folder.write("old", to: "Tests/Old.swift")

    try FileTree(["Sources/Demo/New.swift": "new"]).write(
      to: folder.url, replacing: ["Sources"])

    #expect(folder.names(in: "Sources/Demo") == ["New.swift"])
    #expect(folder.has("Tests/Old.swift"))
  }

  @Test func `names the line of a file that is not UTF-8`() throws {
    let file = try folder.write("", to: "Sources/A.swift")
    try Data("let a = 1\nlet b = \"".utf8 + [0xE4, 0x22, 0x0A]).write(to: file)

    let error = #expect(throws: WorkspaceError.self) {
      try FileTree(reading: folder.url, subfolders: ["Sources"])
    }

    #expect(
      error
        == .cannotRead(
          path: file.path, reason: "line 2 is not UTF-8 (byte 0xE4). Save the file as UTF-8."))
  }

  @Test func `removes nothing where nothing is to be replaced`() throws {
    try folder.write("old", to: "Sources/Old.swift")

    try FileTree(["Sources/New.swift": "new"]).write(to: folder.url)

    #expect(folder.names(in: "Sources") == ["New.swift", "Old.swift"])
  }

  @Test func `does not touch a file that is right already`() throws {
    let file = try folder.write("same", to: "Sources/A.swift")
    let date = Date(timeIntervalSince1970: 1_000_000)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)

    try FileTree(["Sources/A.swift": "same"]).write(to: folder.url, replacing: ["Sources"])

    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.modificationDate] as? Date == date)
  }

  @Test func `passes over hidden files, backups of editors and folders it was not asked for`()
    throws
  {
    try folder.write("", to: "Sources/A.swift")
    try folder.write("", to: "Sources/A.swift~")
    try folder.write("", to: "Sources/.A.swift.swp")
    try folder.write("", to: "Sources/.cache/B.swift")
    try folder.write("", to: "Other/C.swift")

    #expect(try FileTree(reading: folder.url, subfolders: ["Sources"]).paths == ["Sources/A.swift"])
  }

  @Test func `takes a missing folder for an empty one`() throws {
    #expect(try FileTree(reading: folder.url, subfolders: ["Sources"]) == FileTree())
  }

  @Test func `refuses a file that is no text and names it`() throws {
    let file = try folder.write("", to: "Sources/logo.swift")
    try Data([0xff, 0xfe, 0xff]).write(to: file)

    let error = #expect(throws: WorkspaceError.self) {
      try FileTree(reading: folder.url, subfolders: ["Sources"])
    }

    guard case .cannotRead(let path, _) = error else {
      Issue.record("it threw \(String(describing: error))")
      return
    }
    #expect(path == file.path)
  }

  @Test func `refuses to write where a file stands in the way`() throws {
    try folder.write("in the way", to: "Sources")

    #expect(throws: WorkspaceError.self) {
      try FileTree(["Sources/A.swift": ""]).write(to: folder.url)
    }
    #expect(try folder.read("Sources") == "in the way")
  }
}
