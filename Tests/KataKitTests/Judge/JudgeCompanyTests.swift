import KataKit
import Testing

/// Two processes judge at once, and nothing that they found counts before one alone has confirmed it.
@Suite struct `Workers side by side` {
  private let bugs = ["a", "b", "c", "d"].map { Example.bug($0) }

  private func judge(
    _ acts: [Int: [ScriptedWorker.Act]], workers: Int = 2, log: ScriptedWorker.Log = .init()
  ) throws -> GradeReport {
    var worker = ScriptedWorker(switches: 4, log: log)
    worker.acts.merge(acts) { $1 }
    var loop = JudgeLoop(
      GradePlan(bugs: bugs, refactorings: []), worker: worker, workers: workers)
    return try loop.judge()
  }

  @Test func `share the variants`() throws {
    let log = ScriptedWorker.Log()
    _ = try judge([:], log: log)
    #expect(log.judged.prefix(2).map(\.count) == [2, 2])
    #expect(log.judged.prefix(2).joined().sorted() == [1, 2, 3, 4])
  }

  @Test func `each run the correct code as well`() throws {
    let log = ScriptedWorker.Log()
    _ = try judge([:], log: log)
    let shares = log.requests.filter { $0.allSatisfy { $0.way == .serial } && $0.count == 3 }
    #expect(shares.map { $0.map(\.id).last } == [0, 0])
  }

  @Test func `are one where there is one`() throws {
    let log = ScriptedWorker.Log()
    _ = try judge([:], workers: 1, log: log)
    #expect(log.judged.map(\.count) == [4])
  }

  @Test func `leave it to one to confirm what was caught and what survived`() throws {
    let log = ScriptedWorker.Log()
    _ = try judge([2: [.red("adds")]], log: log)
    let last = (log.requests.last ?? []).filter { $0.id > 0 }
    #expect(last.first == JudgeRequest(2, .only(test: "S/adds()")))
    #expect(Set(last.dropFirst()) == Set([1, 3, 4].map { JudgeRequest($0) }))
  }

  @Test func `do not count against a suite whose test was red beside another run`() throws {
    let report = try judge([2: [.red("adds"), .green]])
    #expect(report.noScore == nil)
    #expect(report.bugs[1].outcome == .survived)
  }

  @Test func `do not let a bug survive that one alone catches`() throws {
    let report = try judge([2: [.green, .red("adds")]])
    #expect(report.bugs[1].outcome == .caught(by: ["adds"], how: .expectation))
  }

  @Test func `do not make a suite keep state that was disturbed between two variants`() throws {
    // The first 26 runs of the correct code prove the ground; the next stands between two variants.
    let acts = Array(repeating: ScriptedWorker.Act.green, count: 26) + [.red("counts"), .green]
    let report = try judge([0: acts])
    #expect(report.noScore == nil)
    #expect(report.keepsState == [])
  }

  @Test func `do not take the score of a suite whose proofs disturb each other`() throws {
    // The first seven runs of the correct code are of two processes that run at the same time.
    let acts = Array(repeating: ScriptedWorker.Act.green, count: 7) + [.red("adds"), .green]
    #expect(try judge([0: acts]).noScore == nil)
  }

  @Test func `do not hide that a suite is red on the correct code`() throws {
    #expect(
      try judge([0: [.red("adds")]]).noScore == .notGreen(tests: ["adds"], reason: "m"))
  }

  @Test func `do not hide that a suite is flaky`() throws {
    let acts: [ScriptedWorker.Act] = [.red("adds"), .green, .green, .red("adds"), .green]
    #expect(try judge([2: acts]).noScore == .flaky(tests: ["adds"]))
  }
}
