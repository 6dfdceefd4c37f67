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

  @Test func `says what to do about a flaky suite`() {
    let screen = CheckScreen(
      kata: "Demo", program: "kata", paint: Paint(isOn: false), width: 80)
    let report = GradeReport(noScore: .flaky(tests: ["adds up"]))
    let text = screen.text(CheckOutcome(ending: .judged(report, seconds: 0.1)))
    #expect(text.contains("no: flaky, red now and then on the very same code: adds up"))
    #expect(text.contains("catches bugs by luck"))
    #expect(text.split(separator: "\n").filter { $0.hasSuffix(" ") } == [])
  }
}
