import Mutation
import Testing

@Suite struct `Weaving mutants into a source` {
  /// `a < b` woven twice: the outer change first.
  private let weaves = [
    Weave(mutant: 0, start: 8, end: 13, before: "(m(\0) ? (a > b) : (", after: "))"),
    Weave(mutant: 1, start: 12, end: 13, before: "(m(\0) ? c : ", after: ")"),
  ]
  private let source = "let x = a < b\n"

  @Test func `puts the inner change inside the outer one`() {
    let woven = MutantWeaver(source, weaves: weaves, ids: [0: 1, 1: 2]).weave()
    #expect(
      woven.text == "let x = (m(1) ? (a > b) : (a < (m(2) ? c : b)))\n\nimport RedGreenSwitch\n")
  }

  @Test func `leaves out what has no number`() {
    let woven = MutantWeaver(source, weaves: weaves, ids: [1: 7]).weave()
    #expect(woven.text == "let x = a < (m(7) ? c : b)\n\nimport RedGreenSwitch\n")
  }

  @Test func `keeps a source as it is where nothing is switched`() {
    #expect(MutantWeaver(source, weaves: weaves, ids: [:]).weave().text == source)
  }

  @Test func `numbers a change that stands behind its text`() {
    let weave = Weave(mutant: 0, start: 7, end: 8, before: "", after: " = n(\0)")
    let woven = MutantWeaver("if let a { }", weaves: [weave], ids: [0: 3]).weave()
    #expect(woven.text.hasPrefix("if let a = n(3) { }"))
  }

  @Test func `nests changes around the very same text`() {
    let weaves = [
      Weave(mutant: 0, start: 0, end: 1, before: "f(\0, ", after: ")"),
      Weave(mutant: 1, start: 0, end: 1, before: "g(\0, ", after: ")"),
    ]
    let woven = MutantWeaver("a", weaves: weaves, ids: [0: 1, 1: 2]).weave()
    #expect(woven.text.hasPrefix("f(1, g(2, a))"))
  }

  @Test func `inserts what all variants have once`() {
    let weaves = [
      Weave(mutant: 0, start: 0, end: 1, before: "if m(\0) { return 0 }; ", after: ""),
      Weave(mutant: nil, start: 0, end: 1, before: "return ", after: ""),
    ]
    let woven = MutantWeaver("a", weaves: weaves, ids: [0: 1]).weave()
    #expect(woven.text.hasPrefix("if m(1) { return 0 }; return a"))
  }

  @Test func `blames the mutant whose own text is complained about`() {
    let woven = MutantWeaver(source, weaves: weaves, ids: [0: 1, 1: 2]).weave()
    #expect(woven.suspects(line: 1, column: 18, reach: 0) == [1])
    #expect(woven.suspects(line: 1, column: 36, reach: 0) == [2])
  }

  @Test func `blames the innermost mutant around a complaint about the source's own text`() {
    let woven = MutantWeaver(source, weaves: weaves, ids: [0: 1, 1: 2]).weave()
    let b = "let x = (m(1) ? (a > b) : (a < (m(2) ? c : ".utf8.count + 1
    #expect(woven.suspects(line: 1, column: b, reach: 0) == [2])
  }

  @Test func `looks into the expression that begins where a complaint comes back`() {
    let source = "let x = f {\n  a < b\n}\nlet y = a < b\n"
    func weave(_ mutant: Int, at start: Int) -> Weave {
      Weave(
        mutant: mutant, start: start, end: start + 5, before: "(m(\0) ? (a > b) : (", after: "))")
    }
    let woven = MutantWeaver(
      source, weaves: [weave(0, at: 14), weave(1, at: 30)], ids: [0: 1, 1: 2]
    ).weave()
    #expect(woven.suspects(line: 1, column: 9, reach: 0).isEmpty)
    #expect(woven.suspects(line: 1, column: 9, reach: 1) == [1])
  }

  @Test func `looks further around when a complaint comes back`() {
    let woven = MutantWeaver(source + "let y = 1\n", weaves: weaves, ids: [0: 1, 1: 2]).weave()
    let b = "let x = (m(1) ? (a > b) : (a < (m(2) ? c : ".utf8.count + 1
    #expect(woven.suspects(line: 1, column: b, reach: 1) == [1, 2])
    #expect(woven.suspects(line: 2, column: 5, reach: 1).isEmpty)
    #expect(woven.suspects(line: 2, column: 5, reach: 2) == [1, 2])
  }
}
