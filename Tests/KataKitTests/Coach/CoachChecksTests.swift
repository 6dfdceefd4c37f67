import KataKit
import Testing

@Suite struct CoachChecksTests {
  @Test func `proves each hidden test on every tree whose sources differ`() throws {
    let course = try CoachCourseTests.course("one", "two", "three")

    #expect(
      CoachChecks.runs(of: course) == [
        CoachChecks.Run(tree: 0, count: 1, failing: 0),
        CoachChecks.Run(tree: 1, count: 1, failing: nil),
        CoachChecks.Run(tree: 2, count: 2, failing: 1),
        CoachChecks.Run(tree: 3, count: 2, failing: nil),
        CoachChecks.Run(tree: 5, count: 3, failing: 2),
        CoachChecks.Run(tree: 6, count: 3, failing: nil),
      ])
  }

  static let beforeTwo = CoachChecks.Run(tree: 2, count: 2, failing: 1)

  @Test func `wants the hidden test of the next green step to fail`() throws {
    var verdict = Verdict(.red)
    verdict.passed = ["one"]
    verdict.failures = [CoachWorld.failure("two", "expected 2, found 1")]
    #expect(try Self.complaints(verdict) == [])
  }

  @Test func `complains about a hidden test that passes too early`() throws {
    var verdict = Verdict(.green)
    verdict.passed = ["one", "two"]
    #expect(
      try Self.complaints(verdict) == [
        "the hidden test of \"two\" passes after 2 · Red · two, before its step is green"
      ])
  }

  @Test func `complains about a hidden test that fails later on`() throws {
    var verdict = Verdict(.red)
    verdict.failures = ["one", "two"].map { CoachWorld.failure($0, "no") }
    #expect(
      try Self.complaints(verdict) == [
        "the hidden test of \"one\" fails after 2 · Red · two: no"
      ])
  }

  @Test func `complains about a hidden test that stops the process`() throws {
    var verdict = Verdict(.red)
    verdict.failures = [CoachWorld.failure("two", "a trap", kind: .crash)]
    #expect(
      try Self.complaints(verdict) == [
        "the hidden test of \"two\" stops after 2 · Red · two: a trap"
      ])
  }

  @Test func `complains about hidden tests that do not compile`() throws {
    #expect(
      try Self.complaints(Verdict(.amber, reason: "cannot find 'two'")) == [
        "the hidden tests do not run after 2 · Red · two: cannot find 'two'"
      ])
  }

  @Test func `complains about a requirement that is a lecture`() throws {
    let words = Array(repeating: "word", count: 61).joined(separator: " ")
    var script = try CoachCourseTests.course("one", "two", "three").script
    script.steps[1].requirement = words
    let course = try CoachCourse(script: script, log: CoachCourseTests.log())

    #expect(
      CoachChecks.wording(of: course).first == "\"two\" asks in 61 words; 60 are allowed")
  }

  @Test func `complains where the log tidies up and the coach asks nothing`() throws {
    #expect(
      CoachChecks.wording(of: try CoachCourseTests.course("one", "two", "three")) == [
        "after \"two\" the log tidies up, and Coach.md asks nothing there"
      ])
  }

  private static func complaints(_ verdict: Verdict) throws -> [String] {
    CoachChecks.complaints(
      about: verdict, beforeTwo, try CoachCourseTests.course("one", "two", "three"))
  }
}
