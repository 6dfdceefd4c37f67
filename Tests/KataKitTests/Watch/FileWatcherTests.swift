import Foundation
import KataKit
import Testing

@Suite struct FileWatcherTests {
  let folder = TemporaryFolder(suffix: " ü")
  let watcher: FileWatcher

  init() throws {
    try folder.write("let a = 1\n", to: "Sources/Demo/Demo.swift")
    try folder.write("", to: "Tests/DemoTests/T.swift")
    watcher = FileWatcher(
      folder: folder.url, subfolders: ["Sources", "Tests"], readsKeys: false)
  }

  @Test func `hands over a save that came before it waits`() throws {
    try folder.write("let a = 22\n", to: "Sources/Demo/Demo.swift")

    #expect(watcher.next() == .changed)
  }

  @Test func `notices a save`() throws {
    try folder.write("let a = 22\n", to: "Sources/Demo/Demo.swift")

    #expect(watcher.hasChanged())
  }

  @Test func `notices a save of the same size through a new file, as editors do it`() throws {
    let file = folder.url.appending(path: "Sources/Demo/Demo.swift")
    try Data("let a = 2\n".utf8).write(to: file, options: .atomic)

    #expect(watcher.hasChanged())
  }

  @Test func `notices a new file in a new subfolder`() throws {
    try folder.write("", to: "Sources/Demo/Deep/New.swift")

    #expect(watcher.hasChanged())
  }

  @Test func `notices a save in a subfolder that is new itself`() throws {
    try folder.write("", to: "Sources/Demo/Deep/New.swift")
    #expect(watcher.hasChanged())

    try folder.write("let b = 1\n", to: "Sources/Demo/Deep/New.swift")

    #expect(watcher.hasChanged())
  }

  @Test func `notices a removal`() throws {
    try folder.remove("Tests/DemoTests/T.swift")

    #expect(watcher.hasChanged())
  }

  @Test func `reports one change once`() throws {
    try folder.write("let a = 22\n", to: "Sources/Demo/Demo.swift")

    #expect(watcher.hasChanged())
    #expect(!watcher.hasChanged())
  }

  @Test(arguments: [
    "Sources/Demo/Demo.swift~", "Sources/Demo/.Demo.swift.swp", "Tests/.DS_Store", "notes.txt",
    ".build/debug/Demo.swift",
  ])
  func `passes over what is none of the learner's sources`(_ path: String) throws {
    try folder.write("x", to: path)

    #expect(!watcher.hasChanged())
  }
}
