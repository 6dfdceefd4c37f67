import Foundation
import KataKit
import Testing

@Suite struct StoppedRunTests {
  var lines = EventLines()

  init() {
    lines.run("first()", line: 1)
    lines.event("testStarted", lines.declare("second()", line: 5))
  }

  @Test func `blames a crash on the test that was running`() throws {
    let verdict = stopped(
      .signal(4), output: "Demo/Demo.swift:3: Fatal error: Index out of range\n")

    #expect(verdict.colour == .red)
    let expected = TestFailure(
      test: "second", kind: .crash, message: "the process stopped with a trap (SIGILL)",
      found: "Fatal error: Index out of range", file: "Tests/DemoTests.swift", line: 5)
    #expect(verdict.failures == [expected])
  }

  @Test func `keeps what passed before the crash`() {
    #expect(stopped(.signal(11)).passed == ["first"])
  }

  @Test func `is red and not green when a test calls exit with 0`() {
    let verdict = stopped(.code(0))

    #expect(verdict.colour == .red)
    #expect(verdict.failures.map(\.message) == ["the process called exit(0)"])
    #expect(verdict.failures.map(\.kind) == [.crash])
  }

  @Test func `names the time limit for a test that did not end`() {
    let verdict = stopped(.timedOut)

    #expect(verdict.failures.map(\.kind) == [.timeLimit])
    #expect(verdict.failures.map(\.message) == ["it was stopped at its limit of 10 s"])
  }

  @Test(
    arguments: [
      (4, "a trap (SIGILL)"), (5, "a trap (SIGTRAP)"), (6, "an abort (SIGABRT)"),
      (8, "an arithmetic trap (SIGFPE)"), (9, "a kill (SIGKILL)"),
      (11, "a bad memory access or a stack overflow (SIGSEGV)"), (25, "a file too large (SIGXFSZ)"),
      (7, "signal 7"),
    ] as [(Int32, String)])
  func `says in words which signal it was`(_ signal: Int32, _ words: String) {
    let messages = stopped(.signal(signal)).failures.map(\.message)

    #expect(messages == ["the process stopped with \(words)"])
  }

  @Test func `is amber when no test began`() {
    let verdict = Verdict(EventLines().stream(), result(.signal(11)), timeLimit: 10)

    #expect(verdict.colour == .amber)
    #expect(
      verdict.reason
        == "The tests did not start: the process stopped with a bad memory access or a stack overflow (SIGSEGV)."
    )
  }

  @Test func `is amber when the run stops between two tests`() {
    var lines = EventLines()
    lines.run("first()", line: 1)

    let verdict = Verdict(lines.stream(), result(.code(0)), timeLimit: 10)

    #expect(verdict.colour == .amber)
    #expect(verdict.reason == "The tests did not finish: the process called exit(0).")
  }

  private func stopped(_ exit: CommandResult.Exit, output: String = "") -> Verdict {
    Verdict(lines.stream(), result(exit, output), timeLimit: 10)
  }

  private func result(_ exit: CommandResult.Exit, _ output: String = "") -> CommandResult {
    CommandResult(exit: exit, output: output)
  }
}
