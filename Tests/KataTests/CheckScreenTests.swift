import KataKit
import Testing
import kata

@Suite struct CheckScreenTests {
  @Test func `names the tests that run past every bug`() {
    var report = GradeReport(bugs: [], refactorings: [], budget: .init(used: 2))
    report.idle = ["adds up"]
    let screen = CheckScreen(
      kata: "Demo", program: "kata", paint: Paint(isOn: false), width: 80)
    let text = screen.text(CheckOutcome(ending: .judged(report, seconds: 0.1)))
    #expect(text.contains("\n           \"adds up\" runs no line that a bug was planted in.\n"))
  }

  @Test func `tells which mistakes right code avoids`() {
    let bug = PlantedBug(
      name: "always-twelve", story: "The sign says 12, whatever is sold.", lesson: "Sell one.",
      edits: [], witness: "after one sale the sign says 11")
    var outcome = CheckOutcome(ending: .correct)
    outcome.nearMisses = [bug]
    let text = CheckScreen(
      kata: "Demo", program: "kata", paint: Paint(isOn: false), width: 80
    ).text(outcome)
    #expect(
      text == """

         CHECK   Demo

         correct   the given tests pass, and 1 hidden test too
                   Mistakes that others made here, and you did not:
                   always-twelve
                     The sign says 12, whatever is sold.


        """)
  }

  @Test func `says in whole words what is left to do, in lines that fit`() {
    let bug = PlantedBug(
      name: "a-bug-with-a-name-that-takes-some-room", story: "S.", lesson: "L.", edits: [],
      witness: "w")
    var report = GradeReport(
      bugs: [.init(bug: bug, outcome: .survived)], refactorings: [],
      budget: .init(used: 9, allowed: 8))
    report.complaints = [
      SoundnessComplaint(
        kind: .network, file: "Tests/T.swift", line: 1, sentence: "t", found: "URLSession")
    ]

    let text = CheckScreen(
      kata: "Demo", program: "swift run kata", paint: Paint(isOn: false), width: 80
    ).text(CheckOutcome(ending: .judged(report, seconds: 0.1)))

    #expect(
      text.hasSuffix(
        """
         Not yet: 1 bug to catch, 1 complaint to mend, 1 test to do without.
           swift run kata hint --bug a-bug-with-a-name-that-takes-some-room


        """))
    #expect(text.split(separator: "\n").filter { $0.count > 80 } == [])
  }

  @Test func `says what to do about a flaky suite`() {
    let screen = CheckScreen(
      kata: "Demo", program: "kata", paint: Paint(isOn: false), width: 80)
    let report = GradeReport(noScore: .flaky(tests: ["adds up"]), said: "no more threads")
    let text = screen.text(CheckOutcome(ending: .judged(report, seconds: 0.1)))
    #expect(text.contains("no: flaky, red now and then on the very same code: adds up"))
    #expect(text.contains("           It said: no more threads\n"))
    #expect(text.contains("catches bugs by luck"))
    #expect(text.split(separator: "\n").filter { $0.hasSuffix(" ") } == [])
  }
}
