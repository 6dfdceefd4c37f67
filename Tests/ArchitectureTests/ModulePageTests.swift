import Testing

/// Each library has a page with a program, and that program is compiled and run.
///
/// The programs stand in `Tests/ExampleTests`, each a file of tests as a user would write it.
@Suite struct `The page of a module` {
  /// The names of the libraries that the manifest offers.
  static var libraries: [String] {
    get throws {
      try Repository.text("Package.swift").matches(of: /\.library\(name: "(\w+)"/)
        .map { String($0.1) }
    }
  }

  /// The target that compiles the programs, as it stands in the manifest.
  static var exampleTarget: String {
    get throws {
      let parts = try Repository.text("Package.swift").split(separator: ".testTarget(")
      return try String(#require(parts.first { $0.contains(#"name: "ExampleTests""#) }))
    }
  }

  @Test func `is there for every library and for nothing else`() throws {
    let pages = Repository.files(in: "Sources", ending: ".md")
    #expect(try pages == Self.libraries.map { "Sources/\($0)/\($0).docc/\($0).md" }.sorted())
    #expect(pages.count >= 15)
  }

  @Test(arguments: try libraries)
  func `shows a program that is compiled as it stands`(module: String) throws {
    let page = try Repository.text("Sources/\(module)/\(module).docc/\(module).md")
    let blocks = page.matches(of: /```swift\n([\s\S]*?)```/).map { String($0.1) }
    #expect(blocks == [try Repository.text("Tests/ExampleTests/\(module)Example.swift")])
  }

  @Test(arguments: try libraries)
  func `shows a program of about 30 lines that uses the module`(module: String) throws {
    let path = "Tests/ExampleTests/\(module)Example.swift"
    #expect(try Repository.imports(of: path).isSuperset(of: [module, "Testing"]))
    let text = try Repository.text(path)
    #expect(text.contains("@Test") && text.contains("#expect"))
    let count = text.count { $0 == "\n" }
    #expect((20...36).contains(count), "\(path) has \(count) lines")
  }

  @Test func `has a program for every library and no other`() throws {
    let programs = Repository.files(in: "Tests/ExampleTests", ending: ".swift")
    #expect(try programs == Self.libraries.map { "Tests/ExampleTests/\($0)Example.swift" }.sorted())
  }

  @Test func `stands behind one row of the README each`() throws {
    let rows = try Repository.text("README.md").matches(of: /\n\| `(\w+)` \| \S/)
    #expect(try rows.map { String($0.1) }.sorted() == Self.libraries.sorted())
  }

  @Test func `shows programs that see only what a user of the kit sees`() throws {
    let target = try Self.exampleTarget
    #expect(target.contains("packageAccess: false"))
    #expect(!target.contains("exclude:") && !target.contains("sources:"))
  }
}
