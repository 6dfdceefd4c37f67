import KataKit
import Testing

struct StepResultTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let lines: [String]
    let result: StepResult?

    init(_ name: String, _ lines: String..., is result: StepResult?) {
      (testDescription, self.lines, self.result) = (name, lines, result)
    }
  }

  private static func values(_ expected: String, _ found: String, of sentence: String = "t")
    -> StepResult
  {
    let reason = StepFailure.Reason.values(expected: expected, found: found)
    return .failed([StepFailure(sentence: sentence, reason: reason)])
  }

  private static func message(_ text: String) -> StepResult {
    .failed([StepFailure(sentence: "t", reason: .message(text))])
  }

  static let cases = [
    Case("one test", "> ✔ 1 test", is: .passed(tests: 1)),
    Case("many tests", "> ✔ 12 tests", is: .passed(tests: 12)),
    Case("no number", "> ✔ all tests", is: nil),
    Case("values", "> ✘ t · expected 1, found 2", is: values("1", "2")),
    Case("a list", "> ✘ t · expected [1, 2], found []", is: values("[1, 2]", "[]")),
    Case(
      "the separator in a string", "> ✘ t · expected \"a, found b\", found \"\"",
      is: values("\"a, found b\"", "\"\"")),
    Case(
      "an escaped quote", #"> ✘ t · expected "\", found ", found 1"#,
      is: values(#""\", found ""#, "1")),
    Case("an open quote", "> ✘ t · expected \", found 1", is: values("\"", "1")),
    Case("a thrown error", "> ✘ t · Caught error: no", is: message("Caught error: no")),
    Case("half of two values", "> ✘ t · expected more", is: message("expected more")),
    Case(
      "a title with the separator", "> ✘ one · two · expected 1, found 2",
      is: values("1", "2", of: "one · two")),
    Case("no reason", "> ✘ t · ", is: nil),
    Case("no build", "> ▲ does not build · no 'x'", is: .notBuilt(message: "no 'x'")),
    Case("two verdicts", "> ✔ 1 test", "> ✔ 1 test", is: nil),
    Case("nothing", is: nil),
  ]

  @Test(arguments: cases) func `reads a line`(_ example: Case) {
    #expect(StepResult(lines: example.lines, title: "one · two") == example.result)
  }

  @Test(arguments: cases.filter { $0.result != nil })
  func `writes the line it read`(_ example: Case) {
    #expect(example.result?.markdown == example.lines.joined(separator: "\n"))
  }

  @Test func `keeps several failures in order`() {
    let lines = ["> ✘ a · x", "> ✘ b · y"]
    let failures = ["a": "x", "b": "y"].sorted(by: <).map {
      StepFailure(sentence: $0.key, reason: .message($0.value))
    }
    #expect(StepResult(lines: lines, title: "a") == .failed(failures))
  }

  @Test func `shows a line break as a letter`() {
    #expect(Self.message("a\nb").markdown == "> ✘ t · a␤b")
  }
}
