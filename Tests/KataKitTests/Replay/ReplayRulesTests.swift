import KataKit
import Testing

struct ReplayRulesTests {
  private static let red = ObservedRun(
    colour: .red, passed: ["zero"],
    failed: [.init(sentence: "one", expected: "1", found: "0", message: "Expectation failed")])
  private static let green = ObservedRun(colour: .green, passed: ["zero", "one"])
  private static let redResult = StepResult.failed([
    StepFailure(sentence: "one", reason: .values(expected: "1", found: "0"))
  ])

  private static let start = FileTree(["Tests/T": "", "Sources/S": ""])
  private static let testChanged = FileTree(["Tests/T": "x", "Sources/S": ""])
  private static let sourceChanged = FileTree(["Tests/T": "x", "Sources/S": "x"])

  private func step(
    _ kind: RedGreenStep.Kind, _ title: String = "one", _ result: StepResult
  ) -> RedGreenStep {
    RedGreenStep(number: 1, kind: kind, title: title, diff: "", result: result)
  }

  /// What the rules say of a red step that was observed so.
  private func red(
    _ observed: ObservedRun, result: StepResult = redResult, after: FileTree = testChanged
  ) -> [ReplayComplaint] {
    var rules = ReplayRules(tests: ["zero"])
    return rules.check(step(.red, result), before: Self.start, after: after, observed: observed)
  }

  /// What the rules say of a step after a sound red one.
  private func next(_ step: RedGreenStep, _ observed: ObservedRun) -> [ReplayComplaint] {
    var rules = ReplayRules(tests: ["zero"])
    _ = rules.check(
      self.step(.red, Self.redResult), before: Self.start, after: Self.testChanged,
      observed: Self.red)
    return rules.check(
      step, before: Self.testChanged, after: Self.sourceChanged, observed: observed)
  }

  private func step(_ kind: RedGreenStep.Kind, _ result: StepResult) -> RedGreenStep {
    step(kind, "one", result)
  }

  @Test func `accept a red step for the stated reason`() { #expect(red(Self.red) == []) }

  @Test func `refuse a red step that is green`() {
    #expect(red(Self.green) == [.wrongColour(expected: .red, found: Self.green)])
  }

  @Test func `refuse a red step whose test did not run`() {
    let run = ObservedRun(colour: .red, failed: [.init(sentence: "zero")])
    #expect(red(run) == [.testDidNotRun("one"), .othersFail(["zero"])])
  }

  @Test func `refuse a red step whose test passed`() {
    let run = ObservedRun(colour: .red, passed: ["one"], failed: [.init(sentence: "zero")])
    #expect(red(run) == [.testPassed("one"), .othersFail(["zero"])])
  }

  @Test func `refuse a red step with another value`() {
    var run = Self.red
    run.failed[0].found = "2"
    let stated = StepFailure.Reason.values(expected: "1", found: "0")
    let seen = StepFailure.Reason.values(expected: "1", found: "2")
    #expect(red(run) == [.otherReason("one", expected: stated, found: seen)])
  }

  @Test func `tell the stated reason from the found one, each on a line of its own`() {
    let complaint = ReplayComplaint.otherReason(
      "one", expected: .values(expected: "1", found: "0"),
      found: .values(expected: "1", found: "2"))
    #expect(
      complaint.description == """
        “one” failed for another reason than the log states.
        the log:  expected 1, found 0
        this run: expected 1, found 2
        """)
  }

  @Test func `refuse a red step whose test threw`() {
    let threw = ObservedRun.Failure(sentence: "one", message: "Caught: no", isExpectation: false)
    let run = ObservedRun(colour: .red, passed: ["zero"], failed: [threw])
    #expect(red(run) == [.notAnExpectation("one", message: "Caught: no")])
  }

  @Test func `refuse the stated values outside of an expectation`() {
    var run = Self.red
    run.failed[0].isExpectation = false
    #expect(red(run) == [.notAnExpectation("one", message: "Expectation failed")])
  }

  @Test func `accept a thrown error that was stated`() {
    let threw = ObservedRun.Failure(sentence: "one", message: "Caught: no", isExpectation: false)
    let run = ObservedRun(colour: .red, passed: ["zero"], failed: [threw])
    let failure = StepFailure(sentence: "one", reason: .message("Caught: no"))
    #expect(red(run, result: .failed([failure])) == [])
  }

  @Test func `compare values with line breaks as the line shows them`() {
    var run = Self.red
    run.failed[0].found = "a\nb"
    let reason = StepFailure.Reason.values(expected: "1", found: "a\nb")
    let result = StepResult.failed([StepFailure(sentence: "one", reason: reason)])
    #expect(red(run, result: result) == [])
  }

  @Test func `refuse a red step where others fail too`() {
    var run = Self.red
    run.failed.append(.init(sentence: "two"))
    #expect(red(run) == [.othersFail(["two"])])
  }

  @Test func `accept a red step that states every test that fails`() {
    var run = Self.red
    run.failed.append(.init(sentence: "two", message: "Caught: no", isExpectation: false))
    let two = StepFailure(sentence: "two", reason: .message("Caught: no"))
    let one = StepFailure(sentence: "one", reason: .values(expected: "1", found: "0"))
    #expect(red(run, result: .failed([one, two])) == [])
  }

  @Test func `refuse the reason of a second test that is not the stated one`() {
    var run = Self.red
    run.failed.append(.init(sentence: "two", message: "Caught: no", isExpectation: false))
    let two = StepFailure(sentence: "two", reason: .message("Caught: yes"))
    let one = StepFailure(sentence: "one", reason: .values(expected: "1", found: "0"))
    let found = StepFailure.Reason.message("Caught: no")
    #expect(
      red(run, result: .failed([one, two]))
        == [.otherReason("two", expected: two.reason, found: found)])
  }

  @Test func `refuse a red step that changes no test`() {
    let after = FileTree(["Tests/T": "", "Sources/S": "x"])
    #expect(red(Self.red, after: after) == [.noTestChanged])
  }

  @Test func `refuse a result about another test`() {
    let failure = StepFailure(sentence: "zero", reason: .message("x"))
    let complaints: [ReplayComplaint] = [.resultNamesAnotherTest("one"), .testPassed("zero")]
    #expect(red(Self.red, result: .failed([failure])) == complaints)
  }

  @Test func `accept the same test green`() {
    #expect(next(step(.green, .passed(tests: 2)), Self.green) == [])
  }

  @Test func `look back no further than the step before`() {
    let run = ObservedRun(colour: .green, passed: ["zero", "one"])
    #expect(next(step(.refactor, .passed(tests: 2)), run) == [.notGreenBefore])
  }

  @Test func `accept any of the tests that were red at the start`() {
    let start = ObservedRun(
      colour: .red, failed: [.init(sentence: "zero"), .init(sentence: "one")])
    var rules = ReplayRules(start: start)
    let complaints = rules.check(
      step(.green, .passed(tests: 2)), before: Self.testChanged, after: Self.sourceChanged,
      observed: Self.green)
    #expect(complaints == [])
  }

  @Test func `refuse a green step about another test`() {
    let complaints = next(step(.green, "zero", .passed(tests: 2)), Self.green)
    #expect(complaints == [.notTheRedTest("zero", latestRed: "one")])
  }

  @Test func `refuse a green step without its test`() {
    let run = ObservedRun(colour: .green, passed: ["zero"])
    let complaints = next(step(.green, .passed(tests: 1)), run)
    #expect(complaints == [.testDidNotRun("one"), .testsGone(["one"])])
  }

  @Test func `refuse a green step that lost another test`() {
    let run = ObservedRun(colour: .green, passed: ["one"])
    #expect(next(step(.green, .passed(tests: 1)), run) == [.testsGone(["zero"])])
  }

  @Test func `refuse a green step with another count`() {
    let complaints = next(step(.green, .passed(tests: 3)), Self.green)
    #expect(complaints == [.otherCount(expected: 3, found: 2)])
  }
}
