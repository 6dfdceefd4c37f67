import KataKit
import Testing

struct RedGreenParserTests {
  @Test func `reads the title`() throws {
    #expect(try Roman.document.title == "Roman numerals: red, green, refactor")
  }

  @Test func `reads the intro`() throws {
    #expect(try Roman.document.intro == "A log of three steps.")
  }

  @Test func `reads the starting files in full`() throws {
    let source = "public func roman(_ number: Int) -> String {\n  \"\"\n}\n"
    let tests = "struct RomanTests {\n}\n"
    let start = FileTree([Roman.sourcePath: source, Roman.testPath: tests])
    #expect(try Roman.document.start == start)
  }

  @Test func `reads the headings of the steps`() throws {
    let headings = [
      "1 · Red · one is written I", "2 · Green · one is written I",
      "3 · Refactor · a name for the letter",
    ]
    #expect(try Roman.document.steps.map(\.heading) == headings)
  }

  @Test func `reads why a step is taken`() throws {
    let prose = ["The simplest numeral there is.", "The least that can work.", ""]
    #expect(try Roman.document.steps.map(\.prose) == prose)
  }

  @Test func `reads the results`() throws {
    let reason = StepFailure.Reason.values(expected: "\"I\"", found: "\"\"")
    let red = StepResult.failed([StepFailure(sentence: "one is written I", reason: reason)])
    #expect(try Roman.document.steps.map(\.result) == [red, .passed(tests: 1), .passed(tests: 1)])
  }

  @Test func `follows the diffs from tree to tree`() throws {
    let last = try #require(try Roman.document.trees().last)
    #expect(last[Roman.sourcePath]?.contains("return one") == true)
  }

  @Test func `reads a document from Windows`() throws {
    let text = Roman.markdown.replacing("\n", with: "\r\n")
    let document = try RedGreenDocument(parsing: text)
    #expect(try document == Roman.document)
  }

  @Test func `keeps three backticks of a file between four`() throws {
    let text = "# T\n\n## 0 · Start\n\n`A.md`\n````markdown\n```swift\n## 1 · x\n```\n````\n"
    #expect(try RedGreenDocument(parsing: text).start["A.md"] == "```swift\n## 1 · x\n```\n")
  }

  @Test func `reads a file without a last line feed`() throws {
    let text = "# T\n## 0 · Start\n`A`\n```\na\n```\n\\ No newline at end of file\n"
    #expect(try RedGreenDocument(parsing: text).start["A"] == "a")
  }

  @Test func `reads an empty file`() throws {
    #expect(try RedGreenDocument(parsing: "# T\n## 0 · Start\n`A`\n```\n```\n").start["A"] == "")
  }

  @Test func `takes code in a prose for prose`() throws {
    let prose = "Why:\n\n```swift\n## 9 · no heading\n```"
    let text = Roman.replacing("The simplest numeral there is.", with: prose)
    #expect(try RedGreenDocument(parsing: text).steps[0].prose == prose)
  }

  @Test func `names the step whose diff does not fit`() throws {
    let text = Roman.replacing(" struct RomanTests {\n+", with: " struct Other {\n+")
    let document = try RedGreenDocument(parsing: text)
    let error = #expect(throws: RedGreenError.self) { try document.trees() }
    #expect(
      error?.description == "step 1: the diff is wrong: \(Roman.testPath), hunk 1, line 1: "
        + "expected “struct Other {”, found “struct RomanTests {”")
  }
}
