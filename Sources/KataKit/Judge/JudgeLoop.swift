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
    var suspects: Set<Int> = []
  }

  /// After so many variants the correct code is run once more, to see that none left anything behind.
  static var stride: Int { 20 }
  /// How many runs are asked of one process.
  static var mostRequests: Int { 1000 }

  /// What all runs must take, in seconds, for a second process to pay.
  private static var worthCompany: Double { 0.1 }

  let plan: GradePlan
  private let shortestLimit: Duration
  let seed: UInt64
  /// Whether each run has a process of its own.
  private(set) var isSpawning: Bool
  /// How many processes may run variants at the same time.
  private(set) var workers: Int
  /// Whether any two processes ran at the same time.
  var hadCompany = false
  /// Whether the variants were shared among processes.
  var isShared = false
  /// What the proofs were answered beforehand.
  var fetched: [[JudgeRequest]: Answer] = [:]
  var worker: Worker
  var pass = Pass()

  /// What a test said first that was red on the correct code.
  var said: String?

  /// Prepares the judging.
  ///
  /// - Parameters:
  ///   - plan: The variants and the rules.
  ///   - worker: Runs them in processes of their own.
  ///   - shortestLimit: What a variant may take however fast the correct code is.
  ///   - seed: Decides the order of the variants, and of the tests where that is shuffled.
  ///   - spawns: Whether each run gets a process of its own from the start.
  ///   - workers: How many processes may run variants at the same time.
  package init(
    _ plan: GradePlan, worker: Worker, shortestLimit: Duration = .seconds(2), seed: UInt64 = 1,
    spawns: Bool = false, workers: Int = 1
  ) {
    self.plan = plan
    self.worker = worker
    self.shortestLimit = shortestLimit
    self.seed = seed
    self.workers = workers
    isSpawning = spawns
  }

  /// Judges the suite: proves the ground first, then runs every variant.
  ///
  /// - Returns: The report; its soundness complaints are the caller's to add.
  /// - Throws: Whatever kept a worker from starting.
  package mutating func judge() throws -> GradeReport {
    do {
      return try judgeInCompany()
    } catch let needed as NeedsProcesses {
      isSpawning = true
      var report = try judgeSpawning()
      report.keepsState = needed.tests
      return report
    } catch let reason as NoScore {
      return GradeReport(noScore: reason, said: said)
    }
  }

  /// Whatever counts against a suite that ran beside itself is found anew by one process alone: two
  /// runs at the same time may be in each other's way.
  private mutating func judgeInCompany() throws -> GradeReport {
    do {
      return try judgeAll()
    } catch  where hadCompany && (error is NoScore || error is NeedsProcesses) {
      workers = 1
      hadCompany = false
      isShared = false
      fetched = [:]
      return try judgeAll()
    }
  }

  private mutating func judgeSpawning() throws -> GradeReport {
    do {
      return try judgeAll()
    } catch let reason as NoScore {
      return GradeReport(noScore: reason, said: said)
    }
  }

  private mutating func judgeAll() throws -> GradeReport {
    pass = Pass()
    said = nil
    try fetchProofs()
    let baseline = try proveBaseline()
    let limits = limits(for: baseline)
    try proveJudge(limits)
    try proveReach(limits)
    let ids = Shuffle.of(plan.viableIDs, seed: seed)
    let isLong = baseline.seconds * Double(ids.count) > Self.worthCompany
    let together = isLong && !isSpawning ? workers : 1
    try runAll(ids.map { JudgeRequest($0) }, limits, together: together)
    try repeatCatches(ids.reversed(), limits)
    return report(baseline)
  }

  /// What one variant may take: far more than the correct code, for a machine that is busy.
  private func limits(for baseline: VariantRun) -> JudgeLimits {
    JudgeLimits(
      time: max(shortestLimit, .seconds(baseline.seconds * 20)),
      reads: baseline.reads * 100 + 100_000)
  }

  /// Notes what a worker found out and returns the ids that need no further run in company.
  mutating func settle(_ answer: Answer, isAlone: Bool) throws -> Set<Int> {
    let transcript = answer.transcript
    var done: Set<Int> = []
    if transcript.problem != nil { throw NoScore.workerFailed(exit: answer.exit) }
    for ended in transcript.ended {
      // A suite that ran before and does not now has been stopped, and proves nothing. One test that
      // cannot be run alone catches nothing alone.
      let isWhole = answer.asked.allSatisfy { $0.way == .serial }
      if ended.ran == 0, isWhole { throw NoScore.workerFailed(exit: answer.exit) }
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
      case .timedOut where !isAlone: pass.suspects.insert(stopped.id)
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
