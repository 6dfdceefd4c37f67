import Testing

/// What GitHub takes of a step: ten errors, and a summary of 1 MiB.
@Suite struct ReportLimitTests {
  let script: ReportScript
  private let names = (10..<25).map { "M.number\($0)()" }

  init() throws { script = try ReportScript() }

  private func report(_ mode: String, _ events: EventStream) async throws -> ReportScript.Outcome {
    try script.write("events.jsonl", events.text)
    return try await script.run(mode, "events.jsonl")
  }

  /// A run in which each test fails, and two issues belong to none.
  private func failing(saying text: String = "wrong") -> EventStream {
    var events = EventStream()
    for name in names {
      events.declare(name)
      events.fail(name, "\(text) \(name)")
    }
    events.issue("leaked", of: nil)
    events.issue("lost", of: nil)
    events.finish()
    return events
  }

  @Test(arguments: ["run", "flaky"])
  func `shows nine errors, and all in the summary`(mode: String) async throws {
    let outcome = try await report(mode, failing())

    #expect(outcome.lines.count { $0.hasPrefix("::error") } == 9)
    #expect(outcome.output.contains("::notice::8 more failures"), "\(outcome)")
    #expect(names.allSatisfy { outcome.summary.contains("`wrong \($0)`") })
    #expect(outcome.summary.contains("`leaked`"))
  }

  @Test func `ends a summary that is too long behind a whole line, and says so`() async throws {
    let text = String(repeating: "long 👩‍🚀 ", count: 7_000)
    let outcome = try await report("run", failing(saying: text))

    #expect(outcome.code == 1)
    #expect(outcome.summary.utf8.count < 1_048_576)
    let lines = outcome.summary.split(separator: "\n")
    #expect(lines.last?.hasPrefix("The rest is longer than GitHub takes") == true)
    #expect(lines.dropLast().last?.hasSuffix("`") == true, "\(lines.dropLast().last ?? "")")
  }
}
