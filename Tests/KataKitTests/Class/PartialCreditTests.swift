import KataKit
import Testing

@Suite struct PartialCreditTests {
  @Test(arguments: [(0, 0), (1, 2), (2, 4), (3, 6), (4, 8), (5, 10)])
  func `gives a share of the points for a share of the bugs`(caught: Int, points: Int) {
    #expect(PartialCredit.points(judged(caught: caught, of: 5)) == points)
  }

  @Test func `keeps the last point back until all is done`() {
    let rejecting = judged(caught: 5, of: 5, refactoring: .caught(by: ["t"], how: .expectation))

    #expect(PartialCredit.points(rejecting) == 9)
  }

  @Test func `rounds down, so that no bug is forgiven`() {
    #expect(PartialCredit.points(judged(caught: 11, of: 12)) == 9)
  }

  @Test func `gives nothing without a valid score`() {
    let report = GradeReport(noScore: .nothingRan)

    #expect(PartialCredit.points(CheckOutcome(ending: .judged(report, seconds: 1))) == 0)
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)])
  func `gives half the points for given tests that pass`(passed: Int, points: Int) {
    let red = Self.red(passed: passed, of: 5)

    #expect(PartialCredit.points(CheckOutcome(ending: .stopped(.givenTests, red))) == points)
  }

  @Test(arguments: [(0, 5), (1, 5), (2, 6), (4, 8), (49, 8)])
  func `begins the other half where only hidden tests fail`(passed: Int, points: Int) {
    let red = Self.red(passed: passed, of: passed == 49 ? 50 : 5)

    #expect(PartialCredit.points(CheckOutcome(ending: .stopped(.hiddenTests, red))) == points)
  }

  @Test(arguments: [
    CheckOutcome.Stage.ownTests, .againstReference, .keptTests, .inEarnest, .steadiness,
  ])
  func `gives nothing for tests that are red by themselves`(stage: CheckOutcome.Stage) {
    let red = Self.red(passed: 4, of: 5)

    #expect(PartialCredit.points(CheckOutcome(ending: .stopped(stage, red))) == 0)
  }

  @Test(arguments: CheckOutcome.Stage.allCases)
  func `gives nothing for what did not build`(stage: CheckOutcome.Stage) {
    let amber = Verdict(.amber)

    #expect(PartialCredit.points(CheckOutcome(ending: .stopped(stage, amber))) == 0)
  }

  @Test func `gives all for what is right`() {
    #expect(PartialCredit.points(CheckOutcome(ending: .correct)) == 10)
  }

  private func judged(caught: Int, of all: Int, refactoring: VariantOutcome = .survived)
    -> CheckOutcome
  {
    let bugs = (0..<all).map { number in
      GradeReport.BugResult(
        bug: Example.bug("b\(number)"),
        outcome: number < caught ? .caught(by: ["t"], how: .expectation) : .survived)
    }
    let report = GradeReport(
      bugs: bugs,
      refactorings: [.init(refactoring: Example.refactoring("r"), outcome: refactoring)],
      budget: .init(used: 1))
    return CheckOutcome(ending: .judged(report, seconds: 1))
  }

  private static func red(passed: Int, of all: Int) -> Verdict {
    var verdict = Verdict(.red)
    verdict.passed = (0..<passed).map { "passes \($0)" }
    verdict.failures = (passed..<all).map {
      TestFailure(test: "fails \($0)", kind: .expectation, message: "no")
    }
    return verdict
  }
}
