import Mutation
import Testing
import kata

@Suite struct `The screen of kata mutate` {
  private func mutant(_ change: String, _ replacement: String) -> Mutant {
    Mutant(
      kind: "boundary", change: change, range: 5..<6, line: 1, column: 6,
      replacement: replacement, scope: 0..<9)
  }

  private func screen(_ outcomes: MutantOutcome...) -> String {
    let rows = outcomes.map {
      MutationReport.Row(file: "A.swift", mutant: mutant("< becomes <=", "<="), outcome: $0)
    }
    let report = MutationReport(
      targets: ["Till"], tests: ["TillTests"], rows: rows, sources: ["A.swift": "if a < b {\n}\n"])
    return MutationScreen(paint: Paint(isOn: false), width: 80).text(report)
  }

  @Test func `shows a survivor as a small diff with its place`() {
    let text = screen(.survived(reachedBy: ["is full", "is not full"]))
    #expect(
      text.contains(
        """
         SURVIVED  A.swift:1
             < becomes <=
           - if a < b {
           + if a <= b {
             reached by 2 tests, such as: is full
        """))
  }

  @Test func `shows what no test reaches`() {
    #expect(screen(.notReached).contains(" NOT REACHED  A.swift:1\n"))
  }

  @Test func `counts what was caught by how`() {
    let text = screen(
      .caught(by: "t", how: .assertion, message: nil), .caught(by: "t", how: .trap, message: nil),
      .survived(reachedBy: ["t"]), .notViable(message: "no Int"))
    #expect(text.contains(" caught       2 of 3 (66 %): 1 by an expectation, 1 by a trap\n"))
    #expect(text.contains(" not viable   1, no Swift\n"))
    #expect(text.contains(" 1 change went unnoticed."))
  }

  @Test func `says so when nothing went unnoticed`() {
    let text = screen(.caught(by: "t", how: .assertion, message: nil))
    #expect(text.contains(" Every change was noticed.\n"))
  }

  @Test func `says how long it will take`() {
    let words = MutationScreen.words(for: .judging(done: 50, total: 200), after: .seconds(10))
    #expect(words == "50 of 200 mutants judged, 30 s left")
  }
}
