/// How a worker process ended.
package enum WorkerExit: Equatable, Sendable {
  case exited(code: Int32)
  case signalled(signal: Int32)
  /// The caller of the process, or its own limit, ended it.
  case timedOut
  /// A switch was read more often than the limit allows.
  case readTooOften

  /// What the end of a worker's process says: its own limits end it by signals.
  package init(_ exit: CommandResult.Exit) {
    let alarm: Int32 = 14
    let cpuTime: Int32 = 24
    self =
      switch exit {
      case .code(let code): .exited(code: code)
      case .signal(alarm), .timedOut: .timedOut
      case .signal(cpuTime): .readTooOften
      case .signal(let signal): .signalled(signal: signal)
      }
  }
}

extension WorkerExit: CustomStringConvertible {
  package var description: String {
    switch self {
    case .exited(let code): "exit code \(code)"
    case .signalled(let signal): "signal \(signal)"
    case .timedOut: "out of time"
    case .readTooOften: "a loop without an end"
    }
  }
}

/// What one variant may take until it counts as one that does not end.
package struct JudgeLimits: Equatable, Sendable {
  /// The longest time.
  package var time: Duration
  /// How often it may read its switches.
  package var reads: Int

  /// Sets the limits; without a number of reads only the time counts.
  package init(time: Duration, reads: Int = .max) {
    self.time = time
    self.reads = reads
  }
}

/// What a worker process left behind.
package struct WorkerRun: Equatable, Sendable {
  package var exit: WorkerExit
  /// The text of its events file, possibly torn.
  package var events: String

  package init(exit: WorkerExit, events: String) {
    self.exit = exit
    self.events = events
  }
}

/// Something that runs the judge mode of a learner's test binary in a process of its own.
///
/// A real one passes the limits on as `--limit` and `--reads`, reports the death by SIGALRM that follows
/// from the first as `timedOut`, by SIGXCPU that follows from the second as `readTooOften`, and kills a
/// worker that outlives even that.
package protocol WorkerRunning {
  /// Runs the suite once per request, in this order, in one process.
  ///
  /// - Parameters:
  ///   - requests: The variants, and how the tests are run on each.
  ///   - limits: What one variant may take.
  /// - Returns: How the process ended, and its events.
  /// - Throws: Whatever kept the process from starting.
  mutating func run(_ requests: [JudgeRequest], _ limits: JudgeLimits) throws -> WorkerRun

  /// Runs several processes at the same time, each with its own requests.
  ///
  /// - Parameters:
  ///   - groups: What each process is asked for.
  ///   - limits: What one variant may take.
  /// - Returns: How the processes ended, in the order of the groups.
  /// - Throws: Whatever kept a process from starting.
  mutating func run(together groups: [[JudgeRequest]], _ limits: JudgeLimits) throws -> [WorkerRun]
}

extension WorkerRunning {
  /// One process after the other, for a worker that knows no better.
  ///
  /// - Throws: Whatever kept a process from starting.
  package mutating func run(
    together groups: [[JudgeRequest]], _ limits: JudgeLimits
  ) throws -> [WorkerRun] {
    var runs: [WorkerRun] = []
    for group in groups { runs.append(try run(group, limits)) }
    return runs
  }
}
