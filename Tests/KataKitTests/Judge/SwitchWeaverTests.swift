import KataKit
import Testing

@Suite struct SwitchWeaverTests {
  @Test func `switches an expression in place`() throws {
    let woven = try Example.woven("let a = 1 + b\n", [Example.bug("a", [Example.edit("1", "2")])])
    #expect(woven == "let a = (redgreenBug_x1() == 1 ? (2) : (1)) + b\n")
  }

  @Test func `switches statements with an if`() throws {
    let edit = Example.edit("go()", "stop()", .statements)
    #expect(
      try Example.woven("go()\nend()\n", [Example.bug("a", [edit])])
        == "if redgreenBug_x1() == 1 {\nstop()\n} else {\ngo()\n}\nend()\n")
  }

  @Test func `chains the variants of the same expression`() throws {
    let bugs = [
      Example.bug("a", [Example.edit("1", "2")]), Example.bug("b", [Example.edit("1", "3")]),
    ]
    #expect(
      try Example.woven("1", bugs)
        == "(redgreenBug_x1() == 1 ? (2) : redgreenBug_x1() == 2 ? (3) : (1))")
  }

  @Test func `chains the variants of the same statement`() throws {
    let bugs = [
      Example.bug("a", [Example.edit("go()", "", .statements)]),
      Example.bug("b", [Example.edit("go()", "stop()", .statements)]),
    ]
    #expect(
      try Example.woven("go()", bugs)
        == "if redgreenBug_x1() == 1 {\n\n} else if redgreenBug_x1() == 2 {\nstop()\n} else {\ngo()\n}"
    )
  }

  @Test func `keeps a trailing comment from swallowing the parenthesis`() throws {
    let bug = Example.bug("a", [Example.edit("1 // one", "2 // two")])
    #expect(
      try Example.woven("1 // one\n", [bug])
        == "(redgreenBug_x1() == 1 ? (2 // two\n) : (1 // one\n))\n")
  }

  @Test func `switches the outer text of nested edits, whole`() throws {
    let bugs = [
      Example.bug("inner", [Example.edit("b", "c")]),
      Example.bug("outer", [Example.edit("a + b", "0")]),
    ]
    #expect(
      try Example.woven("a + b", bugs)
        == "(redgreenBug_x1() == 1 ? (a + c) : redgreenBug_x1() == 2 ? (0) : (a + b))")
  }

  @Test func `makes both edits of a variant inside an outer text`() throws {
    let bugs = [
      Example.bug("both", [Example.edit("a", "x"), Example.edit("b", "y")]),
      Example.bug("outer", [Example.edit("a + b", "0")]),
    ]
    #expect(try Example.woven("a + b", bugs).hasPrefix("(redgreenBug_x1() == 1 ? (x + y)"))
  }

  @Test func `lets statements win where kinds differ on the same text`() throws {
    let bugs = [
      Example.bug("a", [Example.edit("go()", "run()")]),
      Example.bug("b", [Example.edit("go()", "stop()\nrest()", .statements)]),
    ]
    #expect(try Example.woven("go()", bugs).hasPrefix("if redgreenBug_x1() == 1 {\nrun()\n}"))
  }

  @Test func `takes the kind of the outer text for inner edits of another kind`() throws {
    let bugs = [
      Example.bug("a", [Example.edit("1", "2")]),
      Example.bug("b", [Example.edit("go(1)", "", .statements)]),
    ]
    #expect(try Example.woven("go(1)", bugs).hasPrefix("if redgreenBug_x1() == 1 {\ngo(2)\n}"))
  }

  @Test func `switches neighbouring edits on their own`() throws {
    let bug = Example.bug("a", [Example.edit("a", "b"), Example.edit("1", "2")])
    #expect(
      try Example.woven("a1", [bug])
        == "(redgreenBug_x1() == 1 ? (b) : (a))(redgreenBug_x1() == 1 ? (2) : (1))")
  }

  @Test func `appends a declaration, present in every variant`() throws {
    let bug = Example.bug("a", [Example.edit("1", "two"), Example.helper("let two = 2")])
    #expect(try Example.woven("1", [bug]).hasSuffix("\n\nlet two = 2\n"))
  }

  @Test func `appends a declaration that two variants share once`() throws {
    let helper = Example.helper("let two = 2")
    let bugs = [
      Example.bug("a", [Example.edit("1", "two"), helper]),
      Example.bug("b", [Example.edit("1", "two + 1"), helper]),
    ]
    #expect(try Example.woven("1", bugs).ranges(of: "let two = 2").count == 1)
  }

  @Test func `leaves out a variant and keeps the ids of the others`() throws {
    let plan = try Example.plan(
      "1", [Example.bug("a", [Example.edit("1", "2")]), Example.bug("b", [Example.edit("1", "3")])])
    let woven = SwitchWeaver(plan, leavingOut: [1]).weave()
    #expect(woven.files[Example.file] == "(redgreenBug_x1() == 2 ? (3) : (1))")
  }

  @Test func `restores the text whose only variant is left out`() throws {
    let plan = try Example.plan("1", [Example.bug("a", [Example.edit("1", "2")])])
    #expect(SwitchWeaver(plan, leavingOut: [1]).weave().files[Example.file] == "1")
  }

  @Test func `keeps text beyond ASCII whole`() throws {
    let bug = Example.bug("a", [Example.edit("\"é\"", "\"ü\"")])
    #expect(
      try Example.woven("f(\"né\", \"é\")", [bug])
        == "f(\"né\", (redgreenBug_x1() == 1 ? (\"ü\") : (\"é\")))")
  }
}
