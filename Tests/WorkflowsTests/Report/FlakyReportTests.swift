import Testing

@Suite struct FlakyReportTests {
  let script: ReportScript
  private static let seats = "M.Seats/seats()"

  init() throws { script = try ReportScript() }

  private func flaky(_ events: EventStream) async throws -> ReportScript.Outcome {
    try script.write("events.jsonl", events.text)
    return try await script.run("flaky", "events.jsonl")
  }

  @Test func `names a flaky test with its rate and what it said first`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.pass(Self.seats)
    events.fail(Self.seats, "seed 42")
    events.fail(Self.seats, "seed 43")
    events.finish()

    let outcome = try await flaky(events)

    #expect(outcome.code == 1)
    #expect(
      outcome.lines.first?.hasSuffix(
        "title=Flaky test%3A M.Seats/seats()::failed 2 of 3 runs%0Aseed 42") == true, "\(outcome)")
    #expect(outcome.summary.contains("flaky: `M.Seats/seats()` failed 2 of 3 runs"))
  }

  @Test func `tells a test that always fails from a flaky one`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.fail(Self.seats, "wrong")
    events.fail(Self.seats, "wrong")
    events.finish()

    let outcome = try await flaky(events)

    #expect(outcome.code == 1)
    #expect(outcome.output.contains("title=Failing test%3A M.Seats/seats()::failed 2 of 2 runs"))
  }

  @Test func `is green where all runs of all tests pass`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.pass(Self.seats)
    events.pass(Self.seats)
    events.finish()

    let outcome = try await flaky(events)

    #expect(outcome.code == 0)
    #expect(outcome.summary.contains("1 tests, each up to 2 times; 0 failed"))
  }

  @Test func `names the test in which the run stopped`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.pass(Self.seats)
    events.start(Self.seats)

    let outcome = try await flaky(events)

    #expect(outcome.code == 1)
    #expect(outcome.output.contains("failed 0 of 1 runs, and the run stopped in it"))
  }

  @Test func `is red where the run was cut off`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.pass(Self.seats)

    let outcome = try await flaky(events)

    #expect(outcome.code == 3, "\(outcome)")
  }

  @Test func `is red for an issue outside of any test`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.pass(Self.seats)
    events.issue("leaked", of: nil)
    events.finish()

    let outcome = try await flaky(events)

    #expect(outcome.code == 1, "\(outcome)")
  }

  @Test func `is red where nothing ran`() async throws {
    var events = EventStream()
    events.finish()

    #expect(try await flaky(events).code == 4)
  }

  /// A run of Swift Testing with these tests, beside a list of these.
  private func flaky(_ names: [String], list: String...) async throws -> ReportScript.Outcome {
    var events = EventStream()
    for name in names {
      events.declare(name)
      events.pass(name)
    }
    events.finish()
    try script.write("events.jsonl", events.text)
    try script.write("list.txt", list.map { "\($0)\n" }.joined())
    return try await script.run("flaky", "events.jsonl", "--list", "list.txt")
  }

  @Test func `is green where there are only XCTests, and says that they were not repeated`()
    async throws
  {
    let outcome = try await flaky([], list: "M.Old/testSeats", "M.Old/testDoor")

    #expect(outcome.code == 0)
    #expect(outcome.output == "::notice::2 XCTests were not repeated: XCTest cannot\n")
  }

  @Test func `says how many XCTests were not repeated beside the other tests`() async throws {
    let outcome = try await flaky([Self.seats], list: "M.Old/testDoor", Self.seats)

    #expect(outcome.code == 0)
    #expect(outcome.output == "::notice::1 XCTests were not repeated: XCTest cannot\n")
  }

  @Test(arguments: [[], [Self.seats], ["M.Old/testDoor", Self.seats]])
  func `is red where nothing ran of what the list holds`(list: [String]) async throws {
    var events = EventStream()
    events.finish()
    try script.write("events.jsonl", events.text)
    try script.write("list.txt", list.map { "\($0)\n" }.joined())

    let outcome = try await script.run("flaky", "events.jsonl", "--list", "list.txt")

    #expect(outcome.code == 4, "\(outcome)")
  }
}
