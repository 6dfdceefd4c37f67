import KataKit
import Testing

@Suite struct SwitchPlanTests {
  @Test func `numbers bugs first and refactorings after them`() throws {
    let plan = try SwitchPlan(
      reference: Example.tree("1"), bugs: [Example.bug("b", [Example.edit("1", "2")])],
      refactorings: [Example.refactoring("a", [Example.edit("1", "0 + 1")])], suffix: "x1")
    #expect(plan.variants.map(\.name) == ["b", "a"])
  }

  @Test func `puts the switch into the edited module`() throws {
    let reference = FileTree([Example.file: "1", "Sources/Alpha/A.swift": ""])
    let plan = try SwitchPlan(
      reference: reference, bugs: [Example.bug("a", [Example.edit("1", "2")])],
      refactorings: [], suffix: "x1")
    #expect(plan.module == "Shop")
  }

  @Test func `needs no variant at all`() throws {
    let plan = try Example.plan("1", [])
    #expect(SwitchWeaver(plan).weave().files[Example.file] == "1")
  }

  @Test func `refuses a file that the reference does not have`() {
    let edit = Edit(file: "Sources/Shop/No.swift", kind: .expression, replace: "1", with: "2")
    let error = #expect(throws: SwitchPlanError.self) {
      try Example.plan("1", [Example.bug("a", [edit])])
    }
    #expect(error == .missingFile(variant: "a", file: "Sources/Shop/No.swift"))
  }

  @Test func `refuses a declaration for a file that the reference does not have`() {
    let helper = Edit(file: "Sources/Shop/No.swift", kind: .declaration, replace: nil, with: "x")
    let error = #expect(throws: SwitchPlanError.self) {
      try Example.plan("1", [Example.bug("a", [Example.edit("1", "2"), helper])])
    }
    #expect(error == .missingFile(variant: "a", file: "Sources/Shop/No.swift"))
  }

  @Test func `refuses a text that does not stand in the file`() {
    let error = #expect(throws: SwitchPlanError.self) {
      try Example.plan("1", [Example.bug("a", [Example.edit("9", "2")])])
    }
    #expect(error == .notOnce(variant: "a", file: Example.file, replace: "9", lines: []))
  }

  @Test func `refuses a text that stands twice, and names the lines`() {
    let error = #expect(throws: SwitchPlanError.self) {
      try Example.plan("x = 1\ny\nz = 1", [Example.bug("a", [Example.edit("1", "2")])])
    }
    #expect(error == .notOnce(variant: "a", file: Example.file, replace: "1", lines: [1, 3]))
  }

  @Test func `counts overlapping places of a text`() {
    let error = #expect(throws: SwitchPlanError.self) {
      try Example.plan("aaa", [Example.bug("a", [Example.edit("aa", "b")])])
    }
    #expect(error == .notOnce(variant: "a", file: Example.file, replace: "aa", lines: [1, 1]))
  }

  @Test func `refuses two edits of one variant on the same text`() {
    let edits = [Example.edit("a + b", "0"), Example.edit("b", "c")]
    let error = #expect(throws: SwitchPlanError.self) {
      try Example.plan("\na + b", [Example.bug("a", edits)])
    }
    #expect(error == .overlapsItself(variant: "a", file: Example.file, line: 2))
  }

  @Test func `refuses edits that cross, and names both variants and the lines`() {
    let bugs = [
      Example.bug("first", [Example.edit("a\nb", "0")]),
      Example.bug("second", [Example.edit("b\nc", "0")]),
    ]
    let error = #expect(throws: SwitchPlanError.self) { try Example.plan("a\nb\nc", bugs) }
    #expect(error == .crossing(file: Example.file, lines: 1...3, first: "first", second: "second"))
  }

  @Test func `tells the author of crossing edits what to widen`() {
    let error = SwitchPlanError.crossing(file: "F", lines: 1...3, first: "a", second: "b")
    #expect(error.description.hasSuffix("widen 'replace' of one until it contains the other"))
  }

  @Test func `refuses two variants of the same name`() {
    let error = #expect(throws: SwitchPlanError.self) {
      try SwitchPlan(
        reference: Example.tree("1"), bugs: [Example.bug("a", [Example.edit("1", "2")])],
        refactorings: [Example.refactoring("a", [Example.edit("1", "3")])], suffix: "x1")
    }
    #expect(error == .duplicateName("a"))
  }

  @Test func `refuses edits in two modules`() {
    let other = Edit(file: "Sources/Bank/B.swift", kind: .expression, replace: "1", with: "2")
    let error = #expect(throws: SwitchPlanError.self) {
      try SwitchPlan(
        reference: FileTree([Example.file: "1", "Sources/Bank/B.swift": "1"]),
        bugs: [Example.bug("a", [Example.edit("1", "2"), other])], refactorings: [], suffix: "x1")
    }
    #expect(error == .severalModules(["Bank", "Shop"]))
  }

  @Test func `refuses a reference without a module`() {
    let error = #expect(throws: SwitchPlanError.self) {
      try SwitchPlan(
        reference: FileTree(["README.md": ""]), bugs: [], refactorings: [], suffix: "x1")
    }
    #expect(error == .noModule)
  }

  @Test(arguments: ["", "a b", "a;", "é"])
  func `refuses a suffix that is no part of a name`(_ suffix: String) {
    let error = #expect(throws: SwitchPlanError.self) {
      try SwitchPlan(
        reference: Example.tree("1"), bugs: [], refactorings: [], suffix: suffix)
    }
    #expect(error == .invalidSuffix(suffix))
  }
}
