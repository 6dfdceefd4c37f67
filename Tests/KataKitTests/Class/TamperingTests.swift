import Foundation
import KataKit
import Testing

/// What was changed that was not the learner's to change is named.
@Suite struct TamperingTests {
  @Test func `names a given test that was changed`() throws {
    let signs = try signs(.implement) { $0["Tests/DemoTests/DemoTests.swift"] = "// gutted\n" }

    #expect(
      signs == ["given test changed: Tests/DemoTests/DemoTests.swift; the given one counts"])
  }

  @Test func `names a given test that was removed`() throws {
    let signs = try signs(.implement) { $0["Tests/DemoTests/DemoTests.swift"] = nil }

    #expect(
      signs == ["given test removed: Tests/DemoTests/DemoTests.swift; the given one counts"])
  }

  @Test func `names given code that was changed where tests are asked for`() throws {
    let signs = try signs(.writeTests) { $0["Sources/Demo/Demo.swift"] = "// gutted\n" }

    #expect(signs == ["given code changed: Sources/Demo/Demo.swift; the given one counts"])
  }

  @Test(arguments: [KataManifest.Form.follow, .refactor, .repair])
  func `lets a learner change both where that is the task`(form: KataManifest.Form) throws {
    let signs = try signs(form) { tree in
      for path in tree.paths { tree[path] = "// mine\n" }
    }

    #expect(signs.isEmpty)
  }

  @Test func `lets a learner add tests`() throws {
    let signs = try signs(.implement) { $0["Tests/DemoTests/Mine.swift"] = "// mine\n" }

    #expect(signs.isEmpty)
  }

  @Test(arguments: ["kata.json", "Bugs/answers-42.json", "Bugs/more.json"])
  func `names what differs in the clone's own catalogue`(file: String) throws {
    let group = try ClassFolder()
    let ada = try group.add("ada")
    let base = "Katas/01-unit-tests/Demo"
    try FileManager.default.createDirectory(
      at: ada.folder.appending(path: "Katas/01-unit-tests"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: group.kata.folder, to: ada.folder.appending(path: base))
    let tree = try group.kata.start()
    #expect(try Tampering.signs(of: group.kata, tree, in: ada).isEmpty)

    try group.folder.write("{", to: "ada/\(base)/\(file)")

    let part = file.split(separator: "/")[0]
    #expect(
      try Tampering.signs(of: group.kata, tree, in: ada)
        == ["\(base)/\(part) differs from yours in the clone; yours counts"])
  }

  private func signs(
    _ form: KataManifest.Form, _ change: (inout FileTree) -> Void
  ) throws -> [String] {
    let group = try ClassFolder(form: form)
    let ada = try group.add("ada")
    var tree = try group.kata.start()
    change(&tree)
    return try Tampering.signs(of: group.kata, tree, in: ada)
  }
}
