/// What has to be proved before there is a score.
extension JudgeLoop {
  /// The time the correct code may take; nobody knows yet how long it takes.
  static var firstLimits: JudgeLimits {
    JudgeLimits(time: .seconds(TestRunner.timeLimit))
  }

  /// How often the tests run side by side on the correct code, to find one that is red now and then.
  private static var repetitions: Int { 20 }

  /// The correct code twice in one process, side by side, and in other orders.
  private var firstRuns: [JudgeRequest] {
    [.serial, .serial, .parallel, .reversed, .shuffled(seed: seed)].map { JudgeRequest(0, $0) }
  }

  /// The correct code in another process, again and again.
  private var nextRuns: [JudgeRequest] {
    [JudgeRequest(0)] + Array(repeating: JudgeRequest(0, .parallel), count: Self.repetitions)
  }

  /// The judge's own test on its own two variants and on the correct code.
  private var canaryRuns: [JudgeRequest] {
    [plan.canaries.bug, plan.canaries.equivalent, 0].map { JudgeRequest($0, .canary) }
  }

  /// An empty suite on the correct code, with trapping switches, and on two variants.
  ///
  /// What differs between variants is the number that is active: the first and the last stand for all.
  private var emptyRuns: [JudgeRequest] {
    let ids = plan.viableIDs
    let samples = ids.count < 3 ? ids : [ids[0], ids[ids.count - 1]]
    return ([0, -1] + samples).map { JudgeRequest($0, .empty) }
  }

  /// The suite where every switch traps.
  private var trappingRuns: [JudgeRequest] {
    plan.viableIDs.isEmpty ? [] : [JudgeRequest(-1)]
  }

  /// All that the proofs ask for, a process for each group.
  var proofRuns: [[JudgeRequest]] {
    [firstRuns, nextRuns, canaryRuns + emptyRuns, trappingRuns].filter { !$0.isEmpty }
  }

  /// Green on the correct code: twice in one process, side by side, in other orders, and every time.
  mutating func proveBaseline() throws -> VariantRun {
    let first = try runBaseline(firstRuns)
    if first[0].outcome != .survived {
      throw NoScore.notGreen(
        tests: first[0].failedTests, reason: first[0].failures.first?.message)
    }
    if first[1].outcome != .survived || first[1].ran != first[0].ran {
      if !isSpawning { throw NeedsProcesses(tests: first[1].failedTests) }
      throw NoScore.flaky(tests: first[1].failedTests)
    }
    let again = try runBaseline(nextRuns)
    let sideBySide = [first[2]] + again.dropFirst()
    let reordered = [first[3], first[4]]
    let reds = (first + again).filter { $0.outcome != .survived }
    if reds.isEmpty { return first[0] }
    let names = reds.flatMap(\.failedTests).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    if reds == sideBySide { throw NoScore.orderDependent(tests: names) }
    if reds.allSatisfy(reordered.contains) { throw NoScore.needsOrder(tests: names) }
    throw NoScore.flaky(tests: names)
  }

  /// Runs the suite on the correct code; as many runs come back as were asked for.
  private mutating func runBaseline(_ requests: [JudgeRequest]) throws -> [VariantRun] {
    var runs: [VariantRun] = []
    for answer in try ask(requests, Self.firstLimits) {
      let transcript = answer.transcript
      if transcript.problem != nil { throw NoScore.workerFailed(exit: answer.exit) }
      if let found = transcript.switches, found != plan.viableIDs.count {
        throw NoScore.wrongBuild(expected: plan.viableIDs.count, found: found)
      }
      if let first = transcript.ended.first, first.ran == 0 { throw NoScore.nothingRan }
      if let stopped = transcript.inFlight {
        throw answer.exit == .timedOut
          ? NoScore.hungOnCorrectCode(test: stopped.test)
          : NoScore.diedOnCorrectCode(test: stopped.test)
      }
      guard answer.exit == .exited(code: 0) else {
        throw NoScore.workerFailed(exit: answer.exit)
      }
      runs += transcript.ended
    }
    guard runs.count == requests.count else {
      throw NoScore.workerFailed(exit: .exited(code: 0))
    }
    return runs
  }

  /// The judge finds a bug of its own, lets a change without effect be, and gives nothing to an empty suite.
  mutating func proveJudge(_ limits: JudgeLimits) throws {
    let canaries = canaryRuns
    let empties = emptyRuns
    let runs = try ask(canaries + empties, limits).flatMap(\.transcript.ended)
    guard runs.count == canaries.count + empties.count else {
      throw NoScore.judgeBroken(
        proof: "\(runs.count) of \(canaries.count + empties.count) runs ended")
    }
    guard case .caught(_, .expectation) = runs[0].outcome else {
      throw NoScore.judgeBroken(proof: "a planted trivial bug survived")
    }
    if runs[1].outcome != .survived {
      throw NoScore.judgeBroken(proof: "a change without effect was caught")
    }
    if runs[2].outcome != .survived || runs[2].ran != 1 {
      throw NoScore.judgeBroken(proof: "the judge's own test is not green on the correct code")
    }
    if runs.dropFirst(canaries.count).contains(where: { !$0.failures.isEmpty || $0.ran > 0 }) {
      throw NoScore.judgeBroken(proof: "an empty suite caught something")
    }
  }

  /// Red when every switch traps.
  mutating func proveReach(_ limits: JudgeLimits) throws {
    for answer in try ask(trappingRuns, limits) {
      if answer.transcript.inFlight != nil { continue }
      guard let ended = answer.transcript.ended.first else {
        throw NoScore.workerFailed(exit: answer.exit)
      }
      if ended.outcome == .survived { throw NoScore.nothingReached }
    }
  }

  /// The correct code is as green between the variants as it was before them.
  ///
  /// A run that came to no end is nil.
  func proveUnchanged(_ run: VariantRun?, in tests: [String] = []) throws {
    if run?.outcome == .survived { return }
    let names = run?.failedTests ?? tests
    if !isSpawning { throw NeedsProcesses(tests: names) }
    throw NoScore.flaky(tests: names)
  }
}
