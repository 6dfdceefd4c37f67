extension Verdict {
  /// Judges one run of a test binary.
  ///
  /// - Parameters:
  ///   - stream: What the run reported.
  ///   - result: How the process ended.
  ///   - timeLimit: The limit that the run had, in seconds.
  package init(_ stream: EventStream, _ result: CommandResult, timeLimit: Double) {
    self.init(.green)
    output = result.output
    skipped = stream.tests.filter { stream.skipped.contains($0.id) }.map(\.sentence)
    let order = stream.ran.map(\.sentence)
    failures = stream.failures
    if !stream.isComplete { failures += Self.stopped(stream, result, timeLimit) }
    failures.sort {
      (order.firstIndex(of: $0.test) ?? .max) < (order.firstIndex(of: $1.test) ?? .max)
    }
    passed = stream.ran.filter { stream.ended.contains($0.id) && !stream.failed.contains($0.id) }
      .map(\.sentence)
    if !failures.isEmpty {
      colour = .red
    } else if !stream.isComplete {
      colour = .amber
      let verb = stream.started.isEmpty ? "start" : "finish"
      reason = "The tests did not \(verb): \(Self.words(for: result, timeLimit))."
    } else if stream.unreadable > 0 {
      // Whatever else the run says, the line that is lost may have been a failure.
      colour = .amber
      reason =
        "A line of the tests' report cannot be read, so a failure may be missing. "
        + "Is the disk full? Make room, and run them again."
    } else if stream.ran.isEmpty {
      colour = .hollow
      reason =
        skipped.isEmpty
        ? "0 tests ran: there is no @Test function."
        : "0 tests ran: every test is skipped."
    } else if !result.succeeded {
      colour = .red
      failures = [
        TestFailure(
          test: "(after the last test)", kind: .crash,
          message: "the tests passed, and then \(Self.words(for: result, timeLimit))")
      ]
    } else if let test = stream.ran.first(where: { stream.hidden.contains($0.id) }) {
      colour = .hollow
      reason = "\"\(test.sentence)\" fails, and withKnownIssue hides it: it proves nothing."
    }
  }

  /// One failure for each test that was running when the process stopped.
  private static func stopped(
    _ stream: EventStream, _ result: CommandResult, _ timeLimit: Double
  ) -> [TestFailure] {
    let kind: TestFailure.Kind = result.exit == .timedOut ? .timeLimit : .crash
    return stream.inFlight.map { test in
      var failure = TestFailure(
        test: test.sentence, kind: kind, message: words(for: result, timeLimit))
      failure.found = fatalMessage(in: result.output)
      failure.file = test.file
      failure.line = test.line
      return failure
    }
  }

  private static func words(for result: CommandResult, _ timeLimit: Double) -> String {
    switch result.exit {
    case .timedOut: "it was stopped at its limit of \(Int(timeLimit)) s"
    case .code(let code): "the process called exit(\(code))"
    case .signal(let signal): "the process stopped with \(signalName(signal))"
    }
  }

  private static func signalName(_ signal: Int32) -> String {
    let names: [Int32: String] = [
      4: "a trap (SIGILL)", 5: "a trap (SIGTRAP)", 6: "an abort (SIGABRT)",
      8: "an arithmetic trap (SIGFPE)", 9: "a kill (SIGKILL)",
      11: "a bad memory access or a stack overflow (SIGSEGV)", 25: "a file too large (SIGXFSZ)",
    ]
    return names[signal] ?? "signal \(signal)"
  }

  /// The sentence that Swift prints when it traps.
  private static func fatalMessage(in output: String) -> String? {
    output.split(separator: "\n").last { $0.contains("Fatal error: ") }
      .flatMap { $0.split(separator: "Fatal error: ", maxSplits: 1).last }
      .map { "Fatal error: \($0)" }
  }
}
