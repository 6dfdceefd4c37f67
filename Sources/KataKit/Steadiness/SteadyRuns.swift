/// What many runs of one suite on one code said, in the order in which they happened.
package struct SteadyRuns: Equatable, Sendable {
  /// How the tests of a run were taken, whatever the seed.
  package enum Way: String, Encodable, Hashable, Sendable {
    case serial, reversed, shuffled, parallel
  }

  /// One run of the suite.
  package struct Run: Equatable, Sendable {
    /// How its tests were taken.
    package var way: Way
    /// The sentences of the tests that were red, with the first message of each.
    package var reds: [String: String]

    /// Keeps a run: how its tests were taken, and the first message of each sentence that was red.
    package init(_ way: Way, reds: [String: String] = [:]) {
      self.way = way
      self.reds = reds
    }
  }

  /// The runs by the process that they were in.
  package var processes: [[Run]]
  /// The test in which a process died or came to no end, and how; nil where none did.
  package var stopped: (test: String, how: String)?

  /// Keeps the runs, by the process that they were in, and the test that stopped one.
  package init(processes: [[Run]], stopped: (test: String, how: String)? = nil) {
    self.processes = processes
    self.stopped = stopped
  }

  package static func == (one: SteadyRuns, other: SteadyRuns) -> Bool {
    one.processes == other.processes && one.stopped?.test == other.stopped?.test
      && one.stopped?.how == other.stopped?.how
  }

  /// How many runs there were.
  package var count: Int { processes.reduce(0) { $0 + $1.count } }

  /// The tests that were red at least once, in the order in which they first were.
  package var unsteady: [String] {
    var names: [String] = []
    for run in processes.joined() {
      for name in run.reds.keys.sorted() where !names.contains(name) { names.append(name) }
    }
    return names
  }
}
