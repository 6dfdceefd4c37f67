import KataKit
import Testing

struct ReplayRulesRefactorTests {
  private static let green = ObservedRun(colour: .green, passed: ["zero"])
  private static let start = FileTree(["Tests/T": "", "Sources/S": ""])
  private static let sources = FileTree(["Tests/T": "", "Sources/S": "x"])
  private static let tests = FileTree(["Tests/T": "x", "Sources/S": ""])

  private func step(_ kind: RedGreenStep.Kind, _ result: StepResult) -> RedGreenStep {
    RedGreenStep(number: 1, kind: kind, title: "one", diff: "", result: result)
  }

  private func refactor(
    _ observed: ObservedRun, tests: Int = 1, after: FileTree = sources
  ) -> [ReplayComplaint] {
    var rules = ReplayRules(tests: ["zero"])
    return rules.check(
      step(.refactor, .passed(tests: tests)), before: Self.start, after: after,
      observed: observed)
  }

  private func amber(_ stated: String, _ observed: ObservedRun) -> [ReplayComplaint] {
    var rules = ReplayRules()
    return rules.check(
      step(.amber, .notBuilt(message: stated)), before: Self.start, after: Self.tests,
      observed: observed)
  }

  @Test func `accept a change of sources alone`() { #expect(refactor(Self.green) == []) }

  @Test func `refuse a changed test`() {
    #expect(refactor(Self.green, after: Self.tests) == [.testsChanged(["Tests/T"])])
  }

  @Test func `refuse to begin while a test is red`() {
    let red = ObservedRun(colour: .red, failed: [.init(sentence: "zero")])
    var rules = ReplayRules(start: red)
    let complaints = rules.check(
      step(.refactor, .passed(tests: 1)), before: Self.start, after: Self.sources,
      observed: Self.green)
    #expect(complaints == [.notGreenBefore])
  }

  @Test func `take a start that is red for the red before the first green step`() {
    let red = ObservedRun(colour: .red, failed: [.init(sentence: "one")])
    var rules = ReplayRules(start: red)
    let complaints = rules.check(
      step(.green, .passed(tests: 1)), before: Self.start, after: Self.sources,
      observed: ObservedRun(colour: .green, passed: ["one"]))
    #expect(complaints == [])
  }

  @Test func `refuse a new test`() {
    let run = ObservedRun(colour: .green, passed: ["zero", "one"])
    #expect(refactor(run, tests: 2) == [.testsNew(["one"])])
  }

  @Test func `refuse a test that is gone`() {
    let run = ObservedRun(colour: .green, passed: [])
    #expect(refactor(run, tests: 0) == [.testsGone(["zero"])])
  }

  @Test func `refuse a failing test`() {
    let run = ObservedRun(colour: .red, failed: [.init(sentence: "zero", message: "no")])
    #expect(refactor(run) == [.wrongColour(expected: .green, found: run)])
  }

  @Test func `refuse a result of another kind`() {
    var rules = ReplayRules()
    let step = step(.refactor, .notBuilt(message: "x"))
    let complaints = rules.check(
      step, before: Self.start, after: Self.sources, observed: Self.green)
    #expect(complaints == [.resultOfAnotherKind])
  }

  @Test func `refuse a green step with no red before`() {
    var rules = ReplayRules()
    let complaints = rules.check(
      step(.green, .passed(tests: 1)), before: Self.start, after: Self.sources,
      observed: Self.green)
    #expect(complaints == [.noRedBefore])
  }

  @Test func `accept an amber step with the stated message`() {
    let run = ObservedRun(colour: .amber, compilerMessage: "T.swift:3: no 'one' in scope\nmore")
    #expect(amber("no 'one' in scope", run) == [])
  }

  @Test func `refuse an amber step with another message`() {
    let run = ObservedRun(colour: .amber, compilerMessage: "no such module")
    let complaint = ReplayComplaint.otherCompilerMessage(
      expected: "no 'one' in scope", found: "no such module")
    #expect(amber("no 'one' in scope", run) == [complaint])
  }

  @Test func `let a test come in an amber step and turn red after it`() {
    var rules = ReplayRules()
    let amber = ObservedRun(colour: .amber, compilerMessage: "no 'one'")
    _ = rules.check(
      step(.amber, .notBuilt(message: "no 'one'")), before: Self.start, after: Self.tests,
      observed: amber)
    let failure = StepFailure(sentence: "one", reason: .message("no"))
    let both = FileTree(["Tests/T": "x", "Sources/S": "x"])
    let complaints = rules.check(
      step(.red, .failed([failure])), before: Self.tests, after: both,
      observed: ObservedRun(colour: .red, failed: [.init(sentence: "one", message: "no")]))
    #expect(complaints == [])
  }

  @Test func `say what was found instead`() {
    let complaint = ReplayComplaint.wrongColour(
      expected: .green, found: ObservedRun(colour: .amber, compilerMessage: "no 'one'"))
    #expect(complaint.description == "the step should be green and is amber: no 'one'")
  }
}
