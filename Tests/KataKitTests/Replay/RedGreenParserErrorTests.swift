import KataKit
import Testing

struct RedGreenParserErrorTests {
  struct Wrong: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let line: Int
    let problem: RedGreenError.Problem

    init(_ name: String, _ text: String, line: Int, _ problem: RedGreenError.Problem) {
      (testDescription, self.text, self.line, self.problem) = (name, text, line, problem)
    }

    /// The Roman log with one text replaced by another.
    init(
      _ name: String, _ text: String, to other: String, line: Int, _ problem: RedGreenError.Problem
    ) {
      self.init(name, Roman.replacing(text, with: other), line: line, problem)
    }
  }

  private static let diff = """
    ```diff
    --- a/Tests/RomanTests/RomanTests.swift
    +++ b/Tests/RomanTests/RomanTests.swift
    @@ -1,2 +1,3 @@
     struct RomanTests {
    +  @Test func `one is written I`() { #expect(roman(1) == "I") }
     }
    ```
    """
  private static let result = "> ✘ one is written I · expected \"I\", found \"\"\n"

  static let wrong = [
    Wrong("an empty text", "", line: 1, .missingTitle),
    Wrong("no title", "hello\n", line: 1, .missingTitle),
    Wrong("no start", "# T\n\nhello\n", line: 4, .missingStart),
    Wrong("another heading first", "# T\n\n## 1 · Red · x\n", line: 3, .missingStart),
    Wrong("text in step 0", "# T\n## 0 · Start\nhello\n", line: 3, .notAPath("hello")),
    Wrong("a path alone", "# T\n## 0 · Start\n`A`\n", line: 4, .missingContent(path: "A")),
    Wrong("a path up", "# T\n## 0 · Start\n`../A`\n```\n```\n", line: 3, .badPath("../A")),
    Wrong(
      "a path twice", "# T\n## 0 · Start\n`A`\n```\n```\n`A`\n```\n```\n", line: 6,
      .duplicatePath("A")),
    Wrong("an open fence", "# T\n## 0 · Start\n`A`\n```\na\n", line: 4, .openFence),
    Wrong(
      "a number left out", "## 2 ·", to: "## 3 ·", line: 34, .wrongNumber(expected: 2, found: 3)),
    Wrong(
      "a heading without number", "## 2 ·", to: "## Two ·", line: 34,
      .badHeading("Two · Green · one is written I")),
    Wrong("an unknown kind", "· Green ·", to: "· Blue ·", line: 34, .unknownKind("Blue")),
    Wrong("no sentence", "Red · one is written I", to: "Red", line: 19, .emptyTitle),
    Wrong("no diff", diff, to: "", line: 19, .missingDiff),
    Wrong("an empty diff", diff, to: "```diff\n```", line: 23, .missingDiff),
    Wrong(
      "a broken diff", "@@ -1,2 +1,3 @@", to: "@@ x @@", line: 26,
      .badDiff(
        .malformed(line: 3, text: "@@ x @@", reason: "expected @@ -LINE,COUNT +LINE,COUNT @@"))),
    Wrong("a diff without its end", "}\n```\n\n> ✘", to: "}\n\n> ✘", line: 23, .openFence),
    Wrong(
      "a file without its end", "}\n```\n`Tests", to: "}\n`Tests", line: 8, .openFence),
    Wrong(
      "a diff that runs into the next step",
      " }\n```\n\n> ✘ one is written I · expected \"I\", found \"\"", to: " }",
      line: 23, .openFence),
    Wrong("no result", result, to: "", line: 33, .missingResult),
    Wrong("a result in prose", result, to: "> it fails\n", line: 32, .badResult("> it fails")),
    Wrong("a failure without reason", result, to: "> ✘ no\n", line: 32, .badResult("> ✘ no")),
    Wrong("two colours", result, to: "> ✘ a · b\n> ✔ 1 test\n", line: 32, .badResult("> ✘ a · b")),
    Wrong("a red that passed", result, to: "> ✔ 1 test\n", line: 32, .resultDoesNotFit(.red)),
    Wrong("text at the end", result, to: result + "\nWell.\n", line: 34, .strayText("Well.")),
  ]

  @Test(arguments: wrong) func `points at the line`(_ example: Wrong) {
    let error = #expect(throws: RedGreenError.self) {
      try RedGreenDocument(parsing: example.text)
    }
    #expect(error?.line == example.line)
  }

  @Test(arguments: wrong) func `says what is wrong there`(_ example: Wrong) {
    let error = #expect(throws: RedGreenError.self) {
      try RedGreenDocument(parsing: example.text)
    }
    #expect(error?.problem == example.problem)
  }

  @Test func `tells its place, the fault and the way out`() {
    let text = Roman.replacing(Self.result, with: "> it fails\n")
    let error = #expect(throws: RedGreenError.self) { try RedGreenDocument(parsing: text) }
    #expect(
      error?.description == "line 32, step 1: “> it fails” is no result; write “> ✘ SENTENCE · "
        + "expected X, found Y”, “> ✘ SENTENCE · MESSAGE”, “> ✔ N tests” or "
        + "“> ▲ does not build · MESSAGE”")
  }
}
