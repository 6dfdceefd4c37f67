/// Whether a suite always says the same of the same code, and if not, which tests and why.
package struct SteadyReport: Encodable, Equatable, Sendable {
  /// A test that was red on the correct code.
  package struct Unsteady: Encodable, Equatable, Sendable {
    /// Its sentence.
    package var test: String
    /// In how many runs it was red.
    package var reds: Int
    package var cause: SteadyCause
    /// What it said when it was red first.
    package var message: String
  }

  /// How many runs there were.
  package var runs: Int
  /// How many runs were wanted.
  package var wanted: Int
  /// In how many processes.
  package var processes: Int
  /// The tests that were red, in the order in which they first were.
  package var unsteady: [Unsteady]

  /// Reads a report out of the runs.
  ///
  /// - Parameters:
  ///   - runs: What happened.
  ///   - wanted: How many runs were asked for.
  ///   - clockReaders: The sentences of the tests whose text waits or reads the real clock.
  package init(_ runs: SteadyRuns, wanted: Int, clockReaders: Set<String> = []) {
    self.runs = runs.count
    self.wanted = wanted
    processes = runs.processes.count
    unsteady = runs.unsteady.map { test in
      let reds = runs.processes.joined().compactMap { $0.reds[test] }
      let cause = SteadyCause(of: test, in: runs, readsClock: clockReaders.contains(test))
      return Unsteady(test: test, reds: reds.count, cause: cause, message: reds.first ?? "")
    }
    if let stopped = runs.stopped {
      unsteady.removeAll { $0.test == stopped.test }
      unsteady.append(
        Unsteady(test: stopped.test, reds: 1, cause: .stopped, message: stopped.how))
    }
  }

  /// Whether every run that was wanted was green.
  package var isSteady: Bool { unsteady.isEmpty && runs == wanted }

  /// The report as a verdict: red, with one failure for each test that is not steady.
  package var verdict: Verdict {
    var verdict = Verdict(isSteady ? .green : .red)
    verdict.failures = unsteady.map { found in
      let count = "red in \(found.reds) of \(runs) runs on the correct code"
      var failure = TestFailure(test: found.test, kind: .recorded, message: count)
      let isAlways = found.reds == runs && found.cause == .time
      failure.advice =
        (isAlways ? "Red every time: it is wrong, or its time is over. " : "") + found.cause.advice
      failure.comment = found.message.isEmpty ? nil : "It said: \(found.message)"
      return failure
    }
    if verdict.failures.isEmpty, !isSteady {
      let words =
        "only \(runs) of \(wanted) runs came to an end in the time that they may take. "
        + "Does a test wait for real time?"
      verdict.failures = [TestFailure(test: "(the whole suite)", kind: .timeLimit, message: words)]
    }
    return verdict
  }
}
