import KataKit
import Testing

@Suite struct `A process for each run` {
  private func judge(
    _ acts: [Int: [ScriptedWorker.Act]], spawns: Bool = false,
    log: ScriptedWorker.Log = .init()
  ) throws -> GradeReport {
    var worker = ScriptedWorker(switches: 2, log: log)
    worker.acts.merge(acts) { $1 }
    var loop = JudgeLoop(
      GradePlan(bugs: [Example.bug("a"), Example.bug("b")], refactorings: []), worker: worker,
      spawns: spawns)
    return try loop.judge()
  }

  @Test func `is given where the author asks for it`() throws {
    let log = ScriptedWorker.Log()
    _ = try judge([2: [.red("adds")]], spawns: true, log: log)
    #expect(log.requests.allSatisfy { $0.count == 1 })
  }

  @Test func `gives the same result`() throws {
    let acts: [Int: [ScriptedWorker.Act]] = [1: [.stops(in: "adds", .timedOut)], 2: [.red("adds")]]
    let together = try judge(acts)
    let apart = try judge(acts, spawns: true)
    #expect(together == apart)
  }

  @Test func `is given to a suite that is red the second time in one process`() throws {
    let log = ScriptedWorker.Log()
    let report = try judge([0: [.green, .red("adds"), .green], 2: [.red("adds")]], log: log)
    #expect(report.keepsState == ["adds"])
    #expect(report.caughtCount == 1)
    #expect(log.requests.last?.count == 1)
  }

  @Test func `is given where a variant leaves something behind`() throws {
    // The first 26 runs of the correct code prove the ground; the next stands between two variants.
    let acts = Array(repeating: ScriptedWorker.Act.green, count: 26) + [.red("counts"), .green]
    #expect(try judge([0: acts]).keepsState == ["counts"])
  }

  @Test func `fails a suite that needs it`() throws {
    let acts: [Int: [ScriptedWorker.Act]] = [
      0: [.green, .red("adds"), .green], 1: [.red("adds")], 2: [.red("adds")],
    ]
    let report = try judge(acts)
    #expect(report.caughtCount == 2)
    #expect(!report.isPassed)
  }

  @Test func `does not help a suite that is flaky`() throws {
    // Red the second time in the first process, which has five runs, and again in a fresh one.
    let acts: [ScriptedWorker.Act] = [
      .green, .red("adds"), .green, .green, .green, .green, .green, .red("adds"), .green,
    ]
    #expect(try judge([0: acts]).noScore == .flaky(tests: ["adds"]))
  }
}
