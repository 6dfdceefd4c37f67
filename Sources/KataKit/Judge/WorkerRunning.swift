/// How a worker process ended.
package enum WorkerExit: Equatable, Sendable {
  case exited(code: Int32)
  case signalled(signal: Int32)
  /// The caller of the process, or its own limit, ended it.
  case timedOut
}

extension WorkerExit: CustomStringConvertible {
  package var description: String {
    switch self {
    case .exited(let code): "exit code \(code)"
    case .signalled(let signal): "signal \(signal)"
    case .timedOut: "out of time"
    }
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
/// A real one passes `limit` on as `--limit`, reports the death by SIGALRM that follows from it as
/// `timedOut`, and kills a worker that outlives even that.
package protocol WorkerRunning {
  /// Runs the suite once per variant, in this order.
  ///
  /// - Parameters:
  ///   - variants: The ids; 0 is the correct code, -1 makes every switch trap.
  ///   - limit: The longest time one variant may take.
  /// - Returns: How the process ended, and its events.
  /// - Throws: Whatever kept the process from starting.
  mutating func run(variants: [Int], limit: Duration) throws -> WorkerRun
}
