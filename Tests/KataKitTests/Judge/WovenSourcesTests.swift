import KataKit
import Testing

@Suite struct WovenSourcesTests {
  private let text = "let a = 1\nlet b = 2\n"

  private func weave() throws -> WovenSources {
    let bugs = [
      Example.bug("a", [Example.edit("1", "x")]), Example.bug("b", [Example.edit("2", "yy")]),
    ]
    return SwitchWeaver(try Example.plan(text, bugs)).weave()
  }

  private func text(of woven: WovenSources) -> String {
    woven.files["Sources/Shop/RedGreenSwitch.swift"] ?? ""
  }

  @Test func `adds one file to the module`() throws {
    let woven = try weave()
    #expect(woven.files.paths == ["Sources/Shop/RedGreenSwitch.swift", "Sources/Shop/Shop.swift"])
  }

  @Test func `declares the switch under its own name`() throws {
    let woven = try weave()
    #expect(text(of: woven).contains("internal func redgreenBug_x1() -> Int32"))
  }

  @Test func `exports the number of variants`() throws {
    let woven = try weave()
    let text = text(of: woven)
    #expect(text.contains("@c(redgreen_switch_count)"))
    #expect(text.contains("_count() -> Int32 { 2 }"))
  }

  @Test func `fits every suite, whose key stands in the tests' file alone`() throws {
    let woven = try [UInt64(7), 8].map { key in
      let plan = try SwitchPlan(
        reference: Example.tree("1"), bugs: [Example.bug("a", [Example.edit("1", "2")])],
        refactorings: [], suffix: "x1", key: key)
      return SwitchWeaver(plan).weave()
    }
    #expect(woven[0].files == woven[1].files)
    #expect(woven[0].canary.contains("UInt64 { 7 }"))
    #expect(woven[1].canary.contains("UInt64 { 8 }"))
  }

  @Test func `leaves other files alone`() throws {
    let reference = FileTree([Example.file: "1", "Sources/Shop/Other.swift": "one"])
    let plan = try SwitchPlan(
      reference: reference, bugs: [Example.bug("a", [Example.edit("1", "2")])],
      refactorings: [], suffix: "x1")
    #expect(SwitchWeaver(plan).weave().files["Sources/Shop/Other.swift"] == "one")
  }

  @Test func `finds the variant that the compiler complains about`() throws {
    let woven = try weave()
    let line = "let b = (redgreenBug_x1() == 2 ? ("
    let column = line.utf8.count + 1
    #expect(woven.variant(inFile: Example.file, line: 2, column: column) == 2)
    #expect(woven.variant(inFile: Example.file, line: 2, column: column + 1) == 2)
  }

  @Test func `blames nobody for text that all variants share`() throws {
    #expect(try weave().variant(inFile: Example.file, line: 2, column: 1) == nil)
  }

  @Test(arguments: [(0, 0), (99, 1), (1, 500)])
  func `blames nobody for a place outside the file`(_ line: Int, _ column: Int) throws {
    #expect(try weave().variant(inFile: Example.file, line: line, column: column) == nil)
  }
}
