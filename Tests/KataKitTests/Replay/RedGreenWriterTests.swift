import KataKit
import TestDoubles
import Testing

struct RedGreenWriterTests {
  @Test func `writes the text it read`() throws {
    #expect(try RedGreenWriter.render(Roman.document) == Roman.markdown)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `writes what reads back as the same`(seed: UInt64) throws {
    let numbers = SeededRandomness(seed: seed)
    var tree = FileTree.random(numbers)
    var document = RedGreenDocument(title: "Seed \(seed)", intro: "An intro.", start: tree)
    for number in 1...4 {
      let next = tree.mutated(numbers)
      document.steps.append(
        RedGreenStep(
          number: number, kind: .green, title: "step · \(number)", prose: "Because.",
          diff: LineDiff(from: tree, to: next).text, result: .passed(tests: number)))
      tree = next
    }
    let copy = try RedGreenDocument(parsing: RedGreenWriter.render(document))
    #expect(try copy.trees().map(\.bytes) == document.trees().map(\.bytes), "seed \(seed)")
  }

  @Test func `uses more backticks than the text has`() throws {
    let document = RedGreenDocument(title: "T", start: FileTree(["A.md": "`````\n"]))
    #expect(try RedGreenWriter.render(document).hasSuffix("``````markdown\n`````\n``````\n"))
  }

  @Test func `refuses a title with a line break`() throws {
    var document = try Roman.document
    document.steps[1].title = "two\nlines"
    let error = #expect(throws: RedGreenError.self) { try RedGreenWriter.render(document) }
    #expect(error?.step == 2)
  }

  @Test func `refuses a prose that is a heading`() throws {
    var document = try Roman.document
    document.steps[0].prose = "## surprise"
    let error = #expect(throws: RedGreenError.self) { try RedGreenWriter.render(document) }
    #expect(error?.problem == .missingDiff)
  }

  @Test func `refuses a message that reads as values`() throws {
    var document = try Roman.document
    let reason = StepFailure.Reason.message("expected a, found b")
    document.steps[0].result = .failed([
      StepFailure(sentence: "one is written I", reason: reason)
    ])
    let error = #expect(throws: RedGreenError.self) { try RedGreenWriter.render(document) }
    #expect(error?.problem == .notWritable)
  }

  @Test func `normalizes numbers and diffs`() throws {
    var document = try Roman.document
    let wanted = document
    document.steps[0].diff = document.steps[0].diff.replacing("-1,2 +1,3", with: "-9,2 +9,3")
    document.steps[2].number = 7
    #expect(try document.normalized() == wanted)
  }
}
