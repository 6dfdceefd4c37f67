/// Takes a suite through every variant of a build, whatever a variant does to the worker process.
///
/// One process runs the suite on many variants. A suite that passes only in a fresh process is judged
/// with a process for each run instead: slower, with the same result.
package struct JudgeLoop<Worker: WorkerRunning> {
  /// The suite cannot be run twice in one process: these tests are red the second time.
  struct NeedsProcesses: Error {
    var tests: [String]
  }

  /// What one way through the variants found.
  struct Pass {
    var outcomes: [Int: VariantOutcome] = [:]
    var failures: [Int: [VariantRun.Failure]] = [:]
    /// The variants that were out of time in company.
    var suspects: [Int] = []
  }

  /// After so many variants the correct code is run once more, to see that none left anything behind.
  private static var stride: Int { 20 }
  /// How many runs are asked of one process.
  private static var mostRequests: Int { 1000 }

  let plan: GradePlan
  private let shortestLimit: Duration
  let seed: UInt64
  /// Whether each run has a process of its own.
  private(set) var isSpawning: Bool
  private var worker: Worker
  private var pass = Pass()

  /// Prepares the judging.
  ///
  /// - Parameters:
  ///   - plan: The variants and the rules.
  ///   - worker: Runs them in processes of their own.
  ///   - shortestLimit: What a variant may take however fast the correct code is.
  ///   - seed: Decides the order of the variants, and of the tests where that is shuffled.
  ///   - spawns: Whether each run gets a process of its own from the start.
  package init(
    _ plan: GradePlan, worker: Worker, shortestLimit: Duration = .seconds(2), seed: UInt64 = 1,
    spawns: Bool = false
  ) {
    self.plan = plan
    self.worker = worker
    self.shortestLimit = shortestLimit
    self.seed = seed
    isSpawning = spawns
  }

  /// Judges the suite: proves the ground first, then runs every variant.
  ///
  /// - Returns: The report; its soundness complaints are the caller's to add.
  /// - Throws: Whatever kept a worker from starting.
  package mutating func judge() throws -> GradeReport {
    do {
      return try judgeAll()
    } catch let needed as NeedsProcesses {
      isSpawning = true
      var report = try judgeSpawning()
      report.keepsState = needed.tests
      return report
    } catch let reason as NoScore {
      return GradeReport(noScore: reason)
    }
  }

  private mutating func judgeSpawning() throws -> GradeReport {
    do {
      return try judgeAll()
    } catch let reason as NoScore {
      return GradeReport(noScore: reason)
    }
  }

  private mutating func judgeAll() throws -> GradeReport {
    pass = Pass()
    let baseline = try proveBaseline()
    let limits = limits(for: baseline)
    try proveJudge(limits)
    try proveReach(limits)
    let ids = Shuffle.of(plan.viableIDs, seed: seed)
    try runAll(ids, limits)
    try repeatCatches(ids.reversed(), limits)
    return report(baseline)
  }

  /// What one variant may take: far more than the correct code, for a machine that is busy.
  private func limits(for baseline: VariantRun) -> JudgeLimits {
    JudgeLimits(
      time: max(shortestLimit, .seconds(baseline.seconds * 20)),
      reads: baseline.reads * 100 + 100_000)
  }

  /// What a worker answered to some requests.
  struct Answer {
    var transcript: JudgeTranscript
    var exit: WorkerExit
  }

  /// Asks one worker for all runs, or one worker for each.
  mutating func ask(_ requests: [JudgeRequest], _ limits: JudgeLimits) throws -> [Answer] {
    let groups = isSpawning ? requests.map { [$0] } : [requests]
    var answers: [Answer] = []
    for group in groups {
      let run = try worker.run(group, limits)
      answers.append(
        Answer(transcript: JudgeTranscript(run.events, asked: group), exit: run.exit))
    }
    return answers
  }

  /// Runs what was caught once more, in another order: a flaky test catches a bug by luck.
  ///
  /// What was out of time has been run twice already.
  private mutating func repeatCatches(_ all: [Int], _ limits: JudgeLimits) throws {
    let first = pass
    let ids = all.filter {
      if case .caught(_, let how) = first.outcomes[$0] { how != .timeout } else { false }
    }
    pass = Pass()
    try runAll(ids, limits)
    let second = pass
    pass = first
    for id in ids {
      guard case .caught(let tests, let how) = first.outcomes[id] else { continue }
      guard case .caught(let others, _) = second.outcomes[id] else {
        throw NoScore.flaky(tests: tests)
      }
      let common = tests.filter(others.contains)
      if common.isEmpty, !(tests + others).isEmpty {
        throw NoScore.flaky(tests: tests + others)
      }
      pass.outcomes[id] = .caught(by: common, how: how)
      pass.failures[id]?.removeAll { !common.contains($0.displayName) }
    }
  }

  private mutating func runAll(_ ids: [Int], _ limits: JudgeLimits) throws {
    var remaining = ids
    while !remaining.isEmpty {
      var done: Set<Int> = []
      for answer in try ask(requests(for: Array(remaining.prefix(Self.mostRequests))), limits) {
        done.formUnion(try settle(answer, isAlone: false))
      }
      remaining.removeAll(where: done.contains)
    }
    for id in pass.suspects {
      for answer in try ask([JudgeRequest(id)], limits) { _ = try settle(answer, isAlone: true) }
    }
    pass.suspects = []
  }

  /// The variants, and the correct code again and again between them.
  private func requests(for ids: [Int]) -> [JudgeRequest] {
    var requests: [JudgeRequest] = []
    for (index, id) in ids.enumerated() {
      requests.append(JudgeRequest(id))
      if index % Self.stride == Self.stride - 1 || index == ids.count - 1 {
        requests.append(JudgeRequest(0))
      }
    }
    return requests
  }

  /// Notes what a worker found out and returns the ids that need no further run in company.
  private mutating func settle(_ answer: Answer, isAlone: Bool) throws -> Set<Int> {
    let transcript = answer.transcript
    var done: Set<Int> = []
    if transcript.problem != nil { throw NoScore.workerFailed(exit: answer.exit) }
    for ended in transcript.ended {
      // A suite that ran before and does not now has been stopped, and proves nothing.
      if ended.ran == 0 { throw NoScore.workerFailed(exit: answer.exit) }
      done.insert(ended.id)
      if ended.id == 0 {
        try proveUnchanged(ended)
        continue
      }
      pass.outcomes[ended.id] = ended.outcome
      pass.failures[ended.id] = ended.failures
    }
    if let stopped = transcript.inFlight {
      let tests = stopped.test.map { [$0] } ?? []
      done.insert(stopped.id)
      if stopped.id == 0 {
        try proveUnchanged(nil, in: tests)
        return done
      }
      switch answer.exit {
      case .timedOut where !isAlone: pass.suspects.append(stopped.id)
      case .timedOut: pass.outcomes[stopped.id] = .caught(by: tests, how: .timeout)
      case .readTooOften: pass.outcomes[stopped.id] = .caught(by: tests, how: .hitLimit)
      case .exited, .signalled: pass.outcomes[stopped.id] = .caught(by: tests, how: .trap)
      }
    }
    if done.isEmpty { throw NoScore.workerFailed(exit: answer.exit) }
    return done
  }

  private func report(_ baseline: VariantRun) -> GradeReport {
    func outcome(_ id: Int) -> VariantOutcome {
      plan.notViable[id].map { .notViable(message: $0) }
        ?? pass.outcomes[id] ?? .notViable(message: "was not judged")
    }
    let bugs = plan.bugs.enumerated().map { index, bug in
      GradeReport.BugResult(
        bug: bug, outcome: outcome(index + 1), failures: pass.failures[index + 1] ?? [])
    }
    let refactorings = plan.refactorings.enumerated().map { index, refactoring in
      GradeReport.RefactoringResult(
        refactoring: refactoring, outcome: outcome(plan.bugs.count + index + 1),
        failures: pass.failures[plan.bugs.count + index + 1] ?? [])
    }
    var report = GradeReport(
      bugs: bugs, refactorings: refactorings,
      budget: .init(used: baseline.ran, allowed: plan.testBudget))
    report.skipped = baseline.skippedTests
    report.idle = baseline.idle
    report.hollow = baseline.hollow
    return report
  }
}
