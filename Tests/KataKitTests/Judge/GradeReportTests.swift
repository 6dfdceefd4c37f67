import KataKit
import Testing

@Suite struct GradeReportTests {
  private static let caught = VariantOutcome.caught(by: ["adds"], how: .expectation)

  private func report(
    bug: VariantOutcome = caught, refactoring: VariantOutcome = .survived, allowed: Int? = nil
  ) -> GradeReport {
    GradeReport(
      bugs: [.init(bug: Example.bug("b"), outcome: bug)],
      refactorings: [.init(refactoring: Example.refactoring("r"), outcome: refactoring)],
      budget: .init(used: 5, allowed: allowed))
  }

  @Test func `passes a suite that is thorough, robust and sound`() {
    #expect(report().isPassed)
  }

  @Test func `fails a suite that a bug survives`() {
    #expect(!report(bug: .survived).isPassed)
  }

  @Test func `fails a suite that rejects a refactoring`() {
    #expect(!report(refactoring: Self.caught).isPassed)
  }

  @Test func `does not pass on a bug that did not compile`() {
    #expect(!report(bug: .notViable(message: "m")).isPassed)
  }

  @Test func `fails a suite that has a soundness complaint`() {
    var report = report()
    report.complaints = [
      .init(kind: .realSleep, file: "T.swift", line: 3, sentence: "waits", found: "Task.sleep")
    ]
    #expect(!report.isPassed)
  }

  @Test(arguments: [(4, false), (5, true)])
  func `holds the suite to its budget`(_ allowed: Int, _ isPassed: Bool) {
    #expect(report(allowed: allowed).isPassed == isPassed)
  }

  @Test func `never passes without a score`() {
    #expect(!GradeReport(noScore: .nothingRan).isPassed)
  }

  @Test func `counts what was caught and what survived`() {
    #expect(report().caughtCount == 1)
    #expect(report(refactoring: Self.caught).survivedRefactoringCount == 0)
  }

  @Test func `writes a bug flat, with how and by what it was caught`() throws {
    #expect(
      try Example.json(report()).contains(
        #"{"bug":"b","by":["adds"],"how":"expectation","outcome":"caught","story":"story"}"#))
  }

  @Test func `writes a surviving refactoring`() throws {
    #expect(
      try Example.json(report()).contains(
        #"{"outcome":"survived","refactoring":"r","story":"story"}"#))
  }

  @Test func `writes the reason of a missing score`() throws {
    let json = try Example.json(GradeReport(noScore: .notGreen(tests: ["adds", "takes"])))
    #expect(json.contains(#""noScore":"red on the correct code: adds, takes""#))
  }
}
