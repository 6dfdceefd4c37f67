import KataKit
import Testing

/// What was caught is run again, by as few tests as say enough.
@Suite struct JudgeRepeatTests {
  private let bugs = ["a", "b", "c"].map { Example.bug($0) }

  private func judge(
    _ acts: [Int: [ScriptedWorker.Act]], correct: [JudgeRequest.Way: ScriptedWorker.Act] = [:],
    log: ScriptedWorker.Log = .init()
  ) throws -> GradeReport {
    var worker = ScriptedWorker(switches: 3, log: log)
    worker.acts.merge(acts) { $1 }
    worker.correct = correct
    var loop = JudgeLoop(GradePlan(bugs: bugs, refactorings: []), worker: worker)
    return try loop.judge()
  }

  /// What the last worker was asked for, a line each.
  private func lines(_ log: ScriptedWorker.Log) -> [String] {
    (log.requests.last ?? []).map { String($0.line.dropLast()) }
  }

  @Test func `asks one test for the bugs that it caught, between two runs of all`() throws {
    let log = ScriptedWorker.Log()
    _ = try judge([1: [.red("adds")], 3: [.red("adds")]], log: log)
    #expect(
      lines(log) == [
        "0 serial", "1 only:S/adds()", "3 only:S/adds()", "0 only:S/adds()", "0 serial",
      ])
  }

  @Test func `asks the tests that caught most, each for its share`() throws {
    let log = ScriptedWorker.Log()
    _ = try judge(
      [1: [.reds(["adds", "counts"])], 2: [.red("counts")], 3: [.red("adds")]], log: log)
    #expect(
      lines(log) == [
        "0 serial", "1 only:S/adds()", "3 only:S/adds()", "0 only:S/adds()",
        "2 only:S/counts()", "0 only:S/counts()", "0 serial",
      ])
  }

  @Test func `keeps all tests that caught a bug`() throws {
    let report = try judge([1: [.reds(["adds", "counts"]), .red("adds")]])
    #expect(report.bugs[0].outcome == .caught(by: ["adds", "counts"], how: .expectation))
  }

  @Test func `asks the whole suite where one test alone says nothing`() throws {
    let log = ScriptedWorker.Log()
    let report = try judge([1: [.red("adds"), .green, .red("adds")]], log: log)
    #expect(lines(log) == ["1 serial", "0 serial"])
    #expect(report.bugs[0].outcome == .caught(by: ["adds"], how: .expectation))
  }

  @Test func `keeps what the whole suite caught twice where one test alone says nothing`() throws {
    let report = try judge([1: [.reds(["adds", "counts"]), .green, .red("counts")]])
    #expect(report.bugs[0].outcome == .caught(by: ["counts"], how: .expectation))
  }

  @Test func `asks the whole suite where the one test cannot be run alone`() throws {
    let report = try judge([1: [.red("adds"), .runsNothing, .red("adds")]])
    #expect(report.bugs[0].outcome == .caught(by: ["adds"], how: .expectation))
  }

  @Test(arguments: ["", "two\\nlines"])
  func `asks the whole suite where an issue belongs to no test`(_ id: String) throws {
    let log = ScriptedWorker.Log()
    _ = try judge([1: [.redAs(id)]], log: log)
    #expect(lines(log) == ["1 serial", "0 serial"])
  }

  @Test func `sees what a bug leaves behind while one test is asked`() throws {
    let report = try judge(
      [1: [.red("adds")]], correct: [.only(test: "S/adds()"): .red("adds")])
    #expect(report.keepsState == ["adds"])
  }
}
