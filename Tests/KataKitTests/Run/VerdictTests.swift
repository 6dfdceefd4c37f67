import Foundation
import KataKit
import Testing

@Suite struct VerdictTests {
  var lines = EventLines()

  @Test mutating func `is green when every test passed`() {
    lines.run("first()", line: 1)
    lines.run("second()", line: 2)

    let verdict = finished(.code(0))

    #expect(verdict.colour == .green)
    #expect(verdict.passed == ["first", "second"])
    #expect(verdict.failures.isEmpty)
  }

  @Test mutating func `is hollow when a test passes by a known issue`() {
    lines.run("first()", line: 1)
    let id = lines.declare("second()", line: 2)
    lines.event("testStarted", id)
    lines.issue(id, [("passWithKnownIssue", "Expectation failed: (n → 2) == 1")], isKnown: true)
    lines.event("testEnded", id)

    let verdict = finished(.code(0))

    #expect(verdict.colour == .hollow)
    #expect(
      verdict.reason == "\"second\" fails, and withKnownIssue hides it: it proves nothing.")
  }

  @Test mutating func `is red when one test failed`() {
    lines.run("first()", line: 1)
    lines.run("second()", line: 2, failing: "Expectation failed: (n → 2) == 1")

    let verdict = finished(.code(1))

    #expect(verdict.colour == .red)
    #expect(verdict.passed == ["first"])
    #expect(verdict.failed == ["second"])
    #expect(verdict.testsRun == 2)
  }

  @Test mutating func `lists failures in the order of the tests, not of their events`() {
    let late = lines.declare("late()", line: 9)
    let early = lines.declare("early()", line: 2)
    for id in [late, early] {
      lines.event("testStarted", id)
      lines.issue(id, [("fail", "Caught error: .late")])
      lines.event("testEnded", id)
    }

    #expect(finished(.code(1)).failures.map(\.test) == ["early", "late"])
  }

  @Test mutating func `names a test that failed twice once`() {
    let id = lines.declare("f()")
    lines.event("testStarted", id)
    lines.issue(id, [("fail", "Caught error: .one")])
    lines.issue(id, [("fail", "Caught error: .two")])
    lines.event("testEnded", id)

    let verdict = finished(.code(1))

    #expect(verdict.failures.count == 2)
    #expect(verdict.failed == ["f"])
    #expect(verdict.testsRun == 1)
  }

  @Test mutating func `counts a passing test whose namesake failed`() {
    lines.run("f()", line: 1)
    lines.run("f()", line: 20, failing: "Caught error: .late")

    let verdict = finished(.code(1))

    #expect(verdict.passed == ["f"])
    #expect(verdict.failed == ["f"])
  }

  @Test mutating func `is hollow when there is no test`() {
    let verdict = finished(.code(0))

    #expect(verdict.colour == .hollow)
    #expect(verdict.reason == "0 tests ran: there is no @Test function.")
  }

  @Test mutating func `is hollow when every test is skipped`() {
    lines.event("testSkipped", lines.declare("f()"))

    let verdict = finished(.code(0))

    #expect(verdict.colour == .hollow)
    #expect(verdict.reason == "0 tests ran: every test is skipped.")
    #expect(verdict.skipped == ["f"])
  }

  @Test mutating func `is red when the process fails after its tests passed`() throws {
    lines.run("f()")

    let verdict = finished(.signal(6))

    #expect(verdict.colour == .red)
    let failure = try #require(verdict.failures.first)
    #expect(failure.test == "(after the last test)")
    #expect(
      failure.message == "the tests passed, and then the process stopped with an abort (SIGABRT)")
  }

  @Test(arguments: [0, 1] as [Int32])
  mutating func `is amber when a line that cannot be read may have been a failure`(
    _ code: Int32
  ) {
    lines.run("f()")
    lines.tear()

    let verdict = finished(.code(code))

    #expect(verdict.colour == .amber)
    #expect(
      verdict.reason
        == "A line of the tests' report cannot be read, so a failure may be missing. "
        + "Is the disk full? Make room, and run them again."
    )
  }

  @Test mutating func `stays red for a failure beside a line that cannot be read`() {
    lines.run("f()", failing: "Caught error: .late")
    lines.tear()

    #expect(finished(.code(1)).colour == .red)
  }

  @Test(arguments: [(Colour.green, 0), (.red, 1), (.amber, 2), (.hollow, 2)] as [(Colour, Int32)])
  func `has an exit code for each colour`(_ colour: Colour, _ code: Int32) {
    #expect(Verdict(colour).exitCode == code)
  }

  /// The verdict of a run that came to its end.
  private mutating func finished(_ exit: CommandResult.Exit) -> Verdict {
    lines.event("runEnded")
    let result = CommandResult(exit: exit, output: "")
    return Verdict(lines.stream(), result, timeLimit: 10)
  }
}
