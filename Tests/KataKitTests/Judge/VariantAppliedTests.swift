import KataKit
import Testing

@Suite struct VariantAppliedTests {
  @Test func `replaces every edit's text and writes no switch`() throws {
    let variant = Variant.bug(
      Example.bug("a", [Example.edit("b", "bb"), Example.edit("a", "aa")]))
    #expect(try variant.applied(to: Example.tree("a + b + c"))[Example.file] == "aa + bb + c")
  }

  @Test func `appends the declarations`() throws {
    let variant = Variant.refactoring(
      Example.refactoring("a", [Example.edit("1", "one"), Example.helper("let one = 1")]))
    #expect(try variant.applied(to: Example.tree("1\n"))[Example.file] == "one\n\nlet one = 1\n")
  }

  @Test func `leaves other files alone`() throws {
    var tree = Example.tree("1")
    tree["README.md"] = "1"
    let variant = Variant.bug(Example.bug("a", [Example.edit("1", "2")]))
    #expect(try variant.applied(to: tree)["README.md"] == "1")
  }

  @Test func `refuses an edit that does not fit`() {
    let variant = Variant.bug(Example.bug("a", [Example.edit("9", "2")]))
    let error = #expect(throws: SwitchPlanError.self) {
      try variant.applied(to: Example.tree("1"))
    }
    #expect(error == .notOnce(variant: "a", file: Example.file, replace: "9", lines: []))
  }
}
