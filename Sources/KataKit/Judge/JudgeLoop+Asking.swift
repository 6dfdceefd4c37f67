/// What the workers are asked for.
extension JudgeLoop {
  /// What a worker answered to some requests.
  struct Answer {
    var asked: [JudgeRequest]
    var transcript: JudgeTranscript
    var exit: WorkerExit
  }

  /// Asks one worker for all runs, or one worker for each.
  ///
  /// What ``fetchProofs()`` has asked already is answered from that.
  mutating func ask(_ requests: [JudgeRequest], _ limits: JudgeLimits) throws -> [Answer] {
    if requests.isEmpty { return [] }
    if let answer = fetched.removeValue(forKey: requests) { return [answer] }
    let groups = isSpawning ? requests.map { [$0] } : [requests]
    var answers: [Answer] = []
    for group in groups {
      answers.append(Self.answer(try worker.run(group, limits), to: group))
    }
    return answers
  }

  /// Runs at the same time what the proofs ask for one after the other, where there are workers for it.
  ///
  /// The proofs read the answers in their own order, and a suite that fails one of them is proved anew
  /// with nothing beside it.
  mutating func fetchProofs() throws {
    guard workers > 1, !isSpawning else { return }
    hadCompany = true
    let groups = proofRuns
    for (run, group) in zip(try worker.run(together: groups, Self.firstLimits), groups) {
      fetched[group] = Self.answer(run, to: group)
    }
  }

  private static func answer(_ run: WorkerRun, to asked: [JudgeRequest]) -> Answer {
    Answer(asked: asked, transcript: JudgeTranscript(run.events, asked: asked), exit: run.exit)
  }

  /// Runs every variant to an end, whatever one of them does to its worker.
  ///
  /// - Parameters:
  ///   - runs: The variants, each once, and how the suite is run on it.
  ///   - limits: What each may take.
  ///   - workers: How many processes share the runs.
  /// - Throws: ``NoScore`` where a worker failed or the correct code is red between variants,
  ///   `NeedsProcesses`, whatever kept a worker from starting.
  mutating func runAll(
    _ runs: [JudgeRequest], _ limits: JudgeLimits, together workers: Int = 1
  ) throws {
    var remaining = runs
    while !remaining.isEmpty {
      var done: Set<Int> = []
      let batch = Array(remaining.prefix(Self.mostRequests))
      for answer in try ask(batch, limits, together: workers) {
        done.formUnion(try settle(answer, isAlone: false))
      }
      remaining.removeAll { done.contains($0.id) }
    }
    for suspect in runs where pass.suspects.contains(suspect.id) {
      for answer in try ask([suspect], limits) { _ = try settle(answer, isAlone: true) }
    }
    pass.suspects = []
  }

  /// Asks for the runs with the correct code among them, of one worker or of several at once.
  private mutating func ask(
    _ runs: [JudgeRequest], _ limits: JudgeLimits, together workers: Int
  ) throws -> [Answer] {
    let most = (runs.count + workers - 1) / workers
    guard workers > 1, most > 1 else { return try ask(amongCorrectRuns(runs), limits) }
    hadCompany = true
    isShared = true
    let groups = Swift.stride(from: 0, to: runs.count, by: most).map {
      amongCorrectRuns(Array(runs[$0..<min($0 + most, runs.count)]))
    }
    return zip(try worker.run(together: groups, limits), groups).map { Self.answer($0, to: $1) }
  }

  /// The variants, and the correct code again and again between them, run as they are.
  ///
  /// Runs of a part of the suite stand between two runs of all of it.
  private func amongCorrectRuns(_ runs: [JudgeRequest]) -> [JudgeRequest] {
    let isWhole = runs.allSatisfy { $0.way == .serial }
    var requests = isWhole ? [] : [JudgeRequest(0)]
    var count = 0
    for (index, run) in runs.enumerated() {
      requests.append(run)
      count += 1
      let isLastOfItsWay = index == runs.count - 1 || runs[index + 1].way != run.way
      if count == Self.stride || isLastOfItsWay {
        requests.append(JudgeRequest(0, run.way))
        count = 0
      }
    }
    return isWhole || runs.last?.way == .serial ? requests : requests + [JudgeRequest(0)]
  }
}
