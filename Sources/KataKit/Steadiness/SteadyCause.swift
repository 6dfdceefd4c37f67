/// Why a test is red now and then, as far as its runs tell.
package enum SteadyCause: String, Encodable, Equatable, Sendable {
  /// It depends on the moment at which it is run.
  case time
  /// It depends on which tests ran before it.
  case order
  /// The very same run is now green, now red.
  case randomness
  /// It shares something with a test that runs at the same time, or that ran before.
  case sharedState
  /// The process died or came to no end in it.
  case stopped

  /// Finds the cause of one test's red runs.
  ///
  /// - Parameters:
  ///   - test: The sentence of a test that was red at least once.
  ///   - runs: All runs.
  ///   - readsClock: Whether the test's text waits or reads the real clock.
  package init(of test: String, in runs: SteadyRuns, readsClock: Bool) {
    let all = runs.processes.joined()
    let isAlwaysRed = all.allSatisfy { $0.reds[test] != nil }
    if readsClock || isAlwaysRed {
      self = .time
    } else if all.contains(where: { $0.way == .serial && $0.reds[test] != nil }) {
      self = Self.staysRed(test, runs) ? .sharedState : .randomness
    } else {
      let isOnlySideBySide = all.allSatisfy { $0.reds[test] == nil || $0.way == .parallel }
      self = isOnlySideBySide ? .sharedState : .order
    }
  }

  /// Whether the test, once red in a process, is red there for ever: what it stumbles over stays.
  private static func staysRed(_ test: String, _ runs: SteadyRuns) -> Bool {
    var turns = 0
    for process in runs.processes {
      guard let first = process.firstIndex(where: { $0.reds[test] != nil }) else { continue }
      if process[first...].contains(where: { $0.reds[test] == nil }) { return false }
      if first > 0 { turns += 1 }
    }
    return turns > 0
  }

  /// What to look for, in a sentence or two.
  package var advice: String {
    switch self {
    case .time:
      "Time: look for the day, the hour or the wait that it reads from the machine. Give it a clock of the test's own."
    case .order:
      "Order: green in the order of the source, red in another. It needs what a test before it leaves behind, or trips over it. Let it make all that it needs."
    case .randomness:
      "Randomness: the same run is now green, now red. Look for numbers that are drawn, and for a Set or a Dictionary whose order is taken for granted. Let the test say what is drawn."
    case .sharedState:
      "Shared state: another test reads or writes what it uses, at the same time or before. Look for a static or a file. Give each test its own."
    case .stopped: "It does not come to its end."
    }
  }
}
