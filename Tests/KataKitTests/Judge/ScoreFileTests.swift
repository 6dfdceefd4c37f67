import Foundation
import KataKit
import Testing

@Suite struct ScoreFileTests {
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

  @Test(arguments: [(0, 0), (1, 2), (2, 4), (3, 6), (4, 8), (5, 10)])
  func `gives a share of the points for a share of the bugs`(caught: Int, points: Int) {
    #expect(ScoreFile.points(judged(caught: caught, of: 5)) == points)
  }

  @Test func `keeps the last point back until all is done`() {
    let rejecting = judged(caught: 5, of: 5, refactoring: .caught(by: ["t"], how: .expectation))

    #expect(ScoreFile.points(rejecting) == 9)
  }

  @Test func `rounds down, so that no bug is forgiven`() {
    #expect(ScoreFile.points(judged(caught: 11, of: 12)) == 9)
  }

  @Test func `gives nothing without a valid score`() {
    let report = GradeReport(noScore: .nothingRan)

    #expect(ScoreFile.points(CheckOutcome(ending: .judged(report, seconds: 1))) == 0)
  }

  @Test func `gives all points for code that is right`() {
    #expect(ScoreFile.points(CheckOutcome(ending: .correct)) == 10)
  }

  @Test func `writes the shape that a class collects`() throws {
    var file = ScoreFile()
    file.add("One", judged(caught: 1, of: 2))
    file.add("Two", nil)

    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(file)) as? NSDictionary

    let expected: NSDictionary = [
      "schema": "classroom50/result/v1", "score": 5, "max-score": 20,
      "tests": [
        ["test-name": "One", "passed": false, "score": 5, "max-score": 10],
        ["test-name": "Two", "passed": false, "score": 0, "max-score": 10],
      ],
    ]
    #expect(json == expected)
  }
}
