import KataKit
import Testing

@Suite struct `The matrix of bugs and tests` {
  private func matrix(_ caught: [(bug: String, by: [String])], tests: [String]) -> GradeMatrix {
    var report = GradeReport(
      bugs: caught.map { bug, tests in
        GradeReport.BugResult(
          bug: Example.bug(bug),
          outcome: tests.isEmpty ? .survived : .caught(by: tests, how: .expectation))
      }, refactorings: [], budget: .init(used: tests.count))
    report.tests = tests
    return GradeMatrix(report)
  }

  @Test func `says who caught what`() {
    let matrix = matrix([("a", ["one"]), ("b", [])], tests: ["one", "two"])
    #expect(matrix.caught("a", by: "one"))
    #expect(!matrix.caught("a", by: "two"))
    #expect(matrix.bugs(caughtBy: "one") == ["a"])
    #expect(matrix.bugs(caughtBy: "two") == [])
  }

  @Test func `names the test that others make up for`() {
    let matrix = matrix(
      [("a", ["one", "both"]), ("b", ["two", "both"])], tests: ["one", "two", "both"])
    #expect(matrix.spare == ["both"])
  }

  @Test func `spares only one of two tests that catch the same`() {
    let matrix = matrix([("a", ["one", "two"])], tests: ["one", "two"])
    #expect(matrix.spare == ["two"])
  }

  @Test func `does not call a test spare that catches nothing`() {
    #expect(matrix([("a", ["one"])], tests: ["one", "two"]).spare == [])
  }

  @Test func `has a column for a test that the text does not show`() {
    #expect(
      matrix([("a", ["made by a macro"])], tests: ["one"]).tests == ["one", "made by a macro"])
  }
}
