import KataKit
import Testing

@Suite struct JudgeLoopNoScoreTests {
  private func reason(
    _ acts: [Int: [ScriptedWorker.Act]], switches: Int = 2,
    correct: [JudgeRequest.Way: ScriptedWorker.Act] = [:]
  ) throws -> NoScore? {
    var worker = ScriptedWorker(switches: switches)
    worker.correct = correct
    worker.acts.merge(acts) { $1 }
    var loop = JudgeLoop(
      GradePlan(bugs: [Example.bug("a"), Example.bug("b")], refactorings: []), worker: worker)
    return try loop.judge().noScore
  }

  @Test func `gives no score to a suite that is red on the correct code`() throws {
    #expect(try reason([0: [.red("adds")]]) == .notGreen(tests: ["adds"], reason: "m"))
  }

  @Test func `gives no score to a suite whose tests disturb each other side by side`() throws {
    #expect(
      try reason([:], correct: [.parallel: .red("adds")]) == .orderDependent(tests: ["adds"]))
  }

  @Test(arguments: [JudgeRequest.Way.reversed, .shuffled(seed: 1)])
  func `gives no score to a suite that needs its order`(_ way: JudgeRequest.Way) throws {
    #expect(try reason([:], correct: [way: .red("adds")]) == .needsOrder(tests: ["adds"]))
  }

  /// Runs of the correct code, up to a red one: in the first process are five, in the second are 21.
  @Test(arguments: [5, 6, 25])
  func `gives no score to a suite that is red now and then`(_ greens: Int) throws {
    let acts = Array(repeating: ScriptedWorker.Act.green, count: greens) + [.red("adds"), .green]
    #expect(try reason([0: acts]) == .flaky(tests: ["adds"]))
  }

  @Test func `gives no score to a suite that caught a bug by luck`() throws {
    #expect(try reason([2: [.red("adds"), .green]]) == .flaky(tests: ["adds"]))
  }

  @Test func `gives no score where other tests catch a bug the second time`() throws {
    #expect(try reason([2: [.red("adds"), .red("counts")]]) == .flaky(tests: ["adds", "counts"]))
  }

  @Test func `tells a suite that shares state from one that is wrong`() {
    #expect(
      "\(NoScore.orderDependent(tests: ["adds"]))"
        == "green one test after the other, red side by side: adds")
  }

  @Test func `gives no score where no test ran`() throws {
    #expect(try reason([0: [.runsNothing]]) == .nothingRan)
  }

  @Test func `gives no score to a suite that dies on the correct code`() throws {
    #expect(
      try reason([0: [.stops(in: "adds", .signalled(signal: 4))]])
        == .diedOnCorrectCode(test: "adds"))
  }

  @Test func `gives no score to a suite that hangs on the correct code`() throws {
    #expect(
      try reason([0: [.stops(in: "adds", .timedOut)]]) == .hungOnCorrectCode(test: "adds"))
  }

  @Test func `gives no score where trapping switches go unnoticed`() throws {
    #expect(try reason([-1: [.green]]) == .nothingReached)
  }

  @Test func `accepts a suite that reports trapping switches as failures`() throws {
    #expect(try reason([-1: [.red("exits with success")]]) == nil)
  }

  @Test func `gives no score for a build of another plan`() throws {
    #expect(try reason([:], switches: 3) == .wrongBuild(expected: 2, found: 3))
  }

  @Test func `gives no score when the tests stop running on a variant`() throws {
    #expect(try reason([2: [.runsNothing]]) == .workerFailed(exit: .exited(code: 0)))
  }

  @Test func `gives no score when Swift Testing refuses to run a variant`() throws {
    #expect(try reason([2: [.isRefused]]) == .workerFailed(exit: .exited(code: 2)))
  }

  @Test func `gives no score for an empty transcript`() throws {
    var loop = JudgeLoop(
      GradePlan(bugs: [Example.bug("a")], refactorings: []),
      worker: SilentWorker(exit: .signalled(signal: 9)))
    #expect(try loop.judge().noScore == .workerFailed(exit: .signalled(signal: 9)))
  }

  @Test func `gives no score for an empty transcript with exit code 0`() throws {
    var loop = JudgeLoop(
      GradePlan(bugs: [], refactorings: []), worker: SilentWorker(exit: .exited(code: 0)))
    #expect(try loop.judge().noScore == .workerFailed(exit: .exited(code: 0)))
  }

  @Test func `passes on that a worker did not start`() {
    struct NoBinary: Error {}
    struct Worker: WorkerRunning {
      func run(_ requests: [JudgeRequest], _ limits: JudgeLimits) throws -> WorkerRun {
        throw NoBinary()
      }
    }
    var loop = JudgeLoop(GradePlan(bugs: [], refactorings: []), worker: Worker())
    #expect(throws: NoBinary.self) { try loop.judge() }
  }

  @Test func `lists no bug without a score`() throws {
    var loop = JudgeLoop(
      GradePlan(bugs: [Example.bug("a")], refactorings: []),
      worker: SilentWorker(exit: .exited(code: 0)))
    #expect(try loop.judge().bugs.isEmpty)
  }
}

/// A worker that ends without a word.
private struct SilentWorker: WorkerRunning {
  let exit: WorkerExit

  func run(_ requests: [JudgeRequest], _ limits: JudgeLimits) -> WorkerRun {
    WorkerRun(exit: exit, events: "")
  }
}
