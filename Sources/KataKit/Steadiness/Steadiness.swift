/// Runs a suite on the correct code two hundred times, in many orders and in several processes.
///
/// One process repeats the runs, so that they take a second or two. There are several, because what
/// Swift draws once for a process, the order of a `Set` above all, is the same in all of its runs.
package struct Steadiness<Worker: WorkerRunning> {
  /// How many processes the runs are spread over.
  private static var processes: Int { 8 }
  /// How often each way is taken in one process.
  private static var ways: [(way: SteadyRuns.Way, count: Int)] {
    [(.serial, 10), (.parallel, 8), (.shuffled, 5), (.reversed, 2)]
  }
  /// How many runs there are.
  package static var runs: Int { processes * ways.reduce(0) { $0 + $1.count } }

  private var worker: Worker
  private let seed: UInt64
  private let limits: JudgeLimits
  private let patience: Duration

  /// Prepares the runs.
  ///
  /// - Parameters:
  ///   - worker: Runs the suite in processes of their own.
  ///   - seed: Decides the shuffled orders.
  ///   - limit: The longest time that one run may take.
  ///   - patience: After this long no further process is started.
  package init(
    worker: Worker, seed: UInt64, limit: Duration = .seconds(TestRunner.timeLimit),
    patience: Duration = .seconds(60)
  ) {
    self.worker = worker
    self.seed = seed
    limits = JudgeLimits(time: limit)
    self.patience = patience
  }

  /// Runs the suite.
  ///
  /// - Returns: What each run said, up to the first process that died.
  /// - Throws: ``NoScore/nothingRan`` and ``NoScore/workerFailed(exit:)``, and whatever keeps a worker
  ///   from starting.
  package mutating func run() throws -> SteadyRuns {
    var runs = SteadyRuns(processes: [])
    let start = ContinuousClock.now
    for process in 0..<Self.processes where start.duration(to: .now) < patience {
      let plan = self.plan(process)
      let requests = plan.map(\.request)
      let answer = try worker.run(requests, limits)
      let transcript = JudgeTranscript(answer.events, asked: requests)
      if transcript.problem != nil { throw NoScore.workerFailed(exit: answer.exit) }
      if transcript.ended.contains(where: { $0.ran == 0 }) { throw NoScore.nothingRan }
      runs.processes.append(
        zip(plan, transcript.ended).map { step, ended in
          SteadyRuns.Run(step.way, reds: Self.reds(ended))
        })
      if let stopped = transcript.inFlight {
        let test = stopped.test ?? "(before the first test)"
        runs.stopped = (test, "the test process ended: \(answer.exit)")
        return runs
      }
      guard transcript.ended.count == requests.count else {
        throw NoScore.workerFailed(exit: answer.exit)
      }
    }
    return runs
  }

  /// The runs of one process; each process begins with another way, since the first run is special.
  private func plan(_ process: Int) -> [(way: SteadyRuns.Way, request: JudgeRequest)] {
    let shift = process % Self.ways.count
    let ways = Self.ways[shift...] + Self.ways[..<shift]
    return ways.flatMap { way, count in
      (0..<count).map { index in
        let number = UInt64(process * count + index)
        return (way, JudgeRequest(0, Self.way(way, seed: seed &+ number)))
      }
    }
  }

  private static func way(_ way: SteadyRuns.Way, seed: UInt64) -> JudgeRequest.Way {
    switch way {
    case .serial: .serial
    case .reversed: .reversed
    case .shuffled: .shuffled(seed: seed)
    case .parallel: .parallel
    }
  }

  private static func reds(_ run: VariantRun) -> [String: String] {
    run.failures.reduce(into: [:]) { reds, failure in
      if reds[failure.displayName] == nil { reds[failure.displayName] = failure.message }
    }
  }
}
