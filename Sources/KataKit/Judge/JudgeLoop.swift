/// Takes a suite through every variant of a build, whatever a variant does to the worker process.
package struct JudgeLoop<Worker: WorkerRunning> {
  /// The time the correct code may take; nobody knows yet how long it takes.
  private static var firstLimit: Duration { .seconds(TestRunner.timeLimit) }

  private let plan: GradePlan
  private let shortestLimit: Duration
  private var worker: Worker
  private var outcomes: [Int: VariantOutcome] = [:]
  private var failures: [Int: [VariantRun.Failure]] = [:]
  private var suspects: [Int] = []

  /// Prepares the judging.
  ///
  /// - Parameters:
  ///   - plan: The variants and the rules.
  ///   - worker: Runs them in processes of their own.
  ///   - shortestLimit: What a variant may take however fast the correct code is.
  package init(_ plan: GradePlan, worker: Worker, shortestLimit: Duration = .seconds(2)) {
    self.plan = plan
    self.worker = worker
    self.shortestLimit = shortestLimit
  }

  /// Judges the suite: proves the ground first, then runs every variant.
  ///
  /// - Returns: The report; its soundness complaints are the caller's to add.
  /// - Throws: Whatever kept a worker from starting.
  package mutating func judge() throws -> GradeReport {
    do {
      let baseline = try proveBaseline()
      let limit = limit(for: baseline)
      try proveReach(limit)
      try runAll(limit)
      return report(testCount: baseline.ran)
    } catch let reason as NoScore {
      return GradeReport(noScore: reason)
    }
  }

  /// The time one variant may take: far more than the correct code, for a machine that is busy.
  private func limit(for baseline: VariantRun) -> Duration {
    max(shortestLimit, .seconds(baseline.seconds * 20))
  }

  /// Green on the correct code, one test after the other and side by side.
  private mutating func proveBaseline() throws -> VariantRun {
    let run = try worker.run(variants: [0, 0], limit: Self.firstLimit)
    let transcript = JudgeTranscript(run.events)
    if let found = transcript.switches, found != plan.variantCount {
      throw NoScore.wrongBuild(expected: plan.variantCount, found: found)
    }
    if let first = transcript.ended.first, first.outcome != .survived {
      throw NoScore.notGreen(tests: first.failedTests)
    }
    if let first = transcript.ended.first, first.ran == 0 { throw NoScore.nothingRan }
    if let stopped = transcript.inFlight {
      throw run.exit == .timedOut
        ? NoScore.hungOnCorrectCode(test: stopped.test)
        : NoScore.diedOnCorrectCode(test: stopped.test)
    }
    guard transcript.ended.count == 2, run.exit == .exited(code: 0) else {
      throw NoScore.workerFailed(exit: run.exit)
    }
    if transcript.ended[1].outcome != .survived {
      throw NoScore.orderDependent(tests: transcript.ended[1].failedTests)
    }
    return transcript.ended[0]
  }

  /// Red when every switch traps.
  private mutating func proveReach(_ limit: Duration) throws {
    if plan.viableIDs.isEmpty { return }
    let run = try worker.run(variants: [-1], limit: limit)
    let transcript = JudgeTranscript(run.events)
    if transcript.inFlight != nil { return }
    guard let ended = transcript.ended.first else { throw NoScore.workerFailed(exit: run.exit) }
    if ended.outcome == .survived { throw NoScore.nothingReached }
  }

  private mutating func runAll(_ limit: Duration) throws {
    var remaining = plan.viableIDs
    while !remaining.isEmpty {
      let run = try worker.run(variants: remaining, limit: limit)
      let done = try settle(run, asked: remaining, isAlone: false)
      remaining.removeAll(where: done.contains)
    }
    for id in suspects {
      let run = try worker.run(variants: [id], limit: limit)
      _ = try settle(run, asked: [id], isAlone: true)
    }
  }

  /// Notes what a worker found out and returns the ids that need no further run in company.
  private mutating func settle(
    _ run: WorkerRun, asked: [Int], isAlone: Bool
  ) throws -> Set<Int> {
    let transcript = JudgeTranscript(run.events)
    var done: Set<Int> = []
    for ended in transcript.ended where asked.contains(ended.id) {
      // A suite that ran before and does not now has been stopped, and proves nothing.
      if ended.ran == 0 { throw NoScore.workerFailed(exit: run.exit) }
      outcomes[ended.id] = ended.outcome
      failures[ended.id] = ended.failures
      done.insert(ended.id)
    }
    if let stopped = transcript.inFlight, asked.contains(stopped.id) {
      let tests = stopped.test.map { [$0] } ?? []
      switch run.exit {
      case .timedOut where !isAlone: suspects.append(stopped.id)
      case .timedOut: outcomes[stopped.id] = .caught(by: tests, how: .timeout)
      case .exited(code: 2): throw NoScore.workerFailed(exit: run.exit)
      case .exited, .signalled: outcomes[stopped.id] = .caught(by: tests, how: .trap)
      }
      done.insert(stopped.id)
    }
    if done.isEmpty { throw NoScore.workerFailed(exit: run.exit) }
    return done
  }

  private func report(testCount: Int) -> GradeReport {
    func outcome(_ id: Int) -> VariantOutcome {
      plan.notViable[id].map { .notViable(message: $0) }
        ?? outcomes[id] ?? .notViable(message: "was not judged")
    }
    let bugs = plan.bugs.enumerated().map { index, bug in
      GradeReport.BugResult(
        bug: bug, outcome: outcome(index + 1), failures: failures[index + 1] ?? [])
    }
    let refactorings = plan.refactorings.enumerated().map { index, refactoring in
      GradeReport.RefactoringResult(
        refactoring: refactoring, outcome: outcome(plan.bugs.count + index + 1),
        failures: failures[plan.bugs.count + index + 1] ?? [])
    }
    return GradeReport(
      bugs: bugs, refactorings: refactorings,
      budget: .init(used: testCount, allowed: plan.testBudget))
  }
}
