/// Takes a suite through every variant of a build, whatever a variant does to the worker process.
package struct JudgeLoop<Worker: WorkerRunning> {
  /// The time the correct code may take; nobody knows yet how long it takes.
  private static var firstLimit: Duration { .seconds(TestRunner.timeLimit) }

  private let plan: GradePlan
  private let shortestLimit: Duration
  private var worker: Worker
  private var pass = Pass()

  /// What one way through the variants found.
  private struct Pass {
    var outcomes: [Int: VariantOutcome] = [:]
    var failures: [Int: [VariantRun.Failure]] = [:]
    /// The variants that were out of time in company.
    var suspects: [Int] = []
  }

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
      try runAll(plan.viableIDs, limit)
      try repeatCatches(limit)
      return report(baseline)
    } catch let reason as NoScore {
      return GradeReport(noScore: reason)
    }
  }

  /// The time one variant may take: far more than the correct code, for a machine that is busy.
  private func limit(for baseline: VariantRun) -> Duration {
    max(shortestLimit, .seconds(baseline.seconds * 20))
  }

  /// Green on the correct code, one test after the other and side by side, and every time.
  private mutating func proveBaseline() throws -> VariantRun {
    let first = try runBaseline(times: 2)
    if first[0].outcome != .survived { throw NoScore.notGreen(tests: first[0].failedTests) }
    let again = try runBaseline(times: 3)
    // The second run of a process is the one side by side.
    let sideBySide = [first[1], again[1]]
    let reds = (first + again).filter { $0.outcome != .survived }
    let names = reds.flatMap(\.failedTests).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    if !reds.isEmpty, reds == sideBySide { throw NoScore.orderDependent(tests: names) }
    if !reds.isEmpty { throw NoScore.flaky(tests: names) }
    return first[0]
  }

  /// Runs the suite on the correct code in one process; at least as many runs come back.
  private mutating func runBaseline(times: Int) throws -> [VariantRun] {
    let ids = Array(repeating: 0, count: times)
    let run = try worker.run(variants: ids, limit: Self.firstLimit)
    let transcript = JudgeTranscript(run.events)
    if let found = transcript.switches, found != plan.variantCount {
      throw NoScore.wrongBuild(expected: plan.variantCount, found: found)
    }
    if let first = transcript.ended.first, first.ran == 0 { throw NoScore.nothingRan }
    if let stopped = transcript.inFlight {
      throw run.exit == .timedOut
        ? NoScore.hungOnCorrectCode(test: stopped.test)
        : NoScore.diedOnCorrectCode(test: stopped.test)
    }
    guard transcript.ended.count == times, run.exit == .exited(code: 0) else {
      throw NoScore.workerFailed(exit: run.exit)
    }
    return transcript.ended
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

  /// Runs what was caught once more: a flaky test catches a bug by luck.
  ///
  /// What was out of time has been run twice already.
  private mutating func repeatCatches(_ limit: Duration) throws {
    let first = pass
    let ids = plan.viableIDs.filter {
      if case .caught(_, let how) = first.outcomes[$0] { how != .timeout } else { false }
    }
    pass = Pass()
    try runAll(ids, limit)
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

  private mutating func runAll(_ ids: [Int], _ limit: Duration) throws {
    var remaining = ids
    while !remaining.isEmpty {
      let run = try worker.run(variants: remaining, limit: limit)
      let done = try settle(run, asked: remaining, isAlone: false)
      remaining.removeAll(where: done.contains)
    }
    for id in pass.suspects {
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
      pass.outcomes[ended.id] = ended.outcome
      pass.failures[ended.id] = ended.failures
      done.insert(ended.id)
    }
    if let stopped = transcript.inFlight, asked.contains(stopped.id) {
      let tests = stopped.test.map { [$0] } ?? []
      switch run.exit {
      case .timedOut where !isAlone: pass.suspects.append(stopped.id)
      case .timedOut: pass.outcomes[stopped.id] = .caught(by: tests, how: .timeout)
      case .exited(code: 2): throw NoScore.workerFailed(exit: run.exit)
      case .exited, .signalled: pass.outcomes[stopped.id] = .caught(by: tests, how: .trap)
      }
      done.insert(stopped.id)
    }
    if done.isEmpty { throw NoScore.workerFailed(exit: run.exit) }
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
    return report
  }
}
