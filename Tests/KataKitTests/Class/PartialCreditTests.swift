import KataKit
import Testing

@Suite struct PartialCreditTests {
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

  @Test(arguments: [CheckOutcome.Stage.ownTests, .againstReference])
  func `gives nothing for tests that are red by themselves`(stage: CheckOutcome.Stage) {
    let red = Self.red(passed: 4, of: 5)

    #expect(PartialCredit.points(CheckOutcome(ending: .stopped(stage, red))) == 0)
  }

  @Test(arguments: CheckStages.all)
  func `gives nothing for what did not build`(stage: CheckOutcome.Stage) {
    let amber = Verdict(.amber)

    #expect(PartialCredit.points(CheckOutcome(ending: .stopped(stage, amber))) == 0)
  }

  @Test func `gives all for what is right`() {
    #expect(PartialCredit.points(CheckOutcome(ending: .correct)) == 10)
  }

  private static func red(passed: Int, of all: Int) -> Verdict {
    var verdict = Verdict(.red)
    verdict.passed = (0..<passed).map { "passes \($0)" }
    verdict.failures = (passed..<all).map {
      TestFailure(test: "fails \($0)", kind: .expectation, message: "no")
    }
    return verdict
  }

  enum CheckStages {
    static let all: [CheckOutcome.Stage] = [
      .ownTests, .givenTests, .hiddenTests, .referenceTests, .againstReference,
    ]
  }
}
