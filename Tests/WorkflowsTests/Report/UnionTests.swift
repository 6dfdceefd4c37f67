import Testing

@Suite struct UnionTests {
  let script: ReportScript

  init() throws { script = try ReportScript() }

  /// Compares a list with shards, each the names of the tests that ran in it.
  private func union(_ list: [String], _ shards: [[String]]) async throws -> ReportScript.Outcome {
    try script.write("list.txt", list.map { "\($0)\n" }.joined())
    try script.write("shards/README", "no shard\n")
    for (number, names) in shards.enumerated() {
      var events = EventStream()
      for name in names {
        events.declare(name)
        events.pass(name)
      }
      events.finish()
      try script.write("shards/shard-\(number).jsonl", events.text)
    }
    return try await script.run("union", "list.txt", "shards")
  }

  @Test func `is green where each test ran in one shard`() async throws {
    let outcome = try await union(["M.a()", "M.S/`b / c`()"], [["M.S/`b / c`()"], ["M.a()"]])

    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.summary.contains("2 of 2 tests ran in 2 shards"))
  }

  @Test func `names a test that no shard ran`() async throws {
    let outcome = try await union(["M.a()", "M.b()"], [["M.a()"]])

    #expect(outcome.code == 1)
    #expect(outcome.output == "::error::M.b() ran in no shard\n")
  }

  @Test func `names a test that two shards ran`() async throws {
    let outcome = try await union(["M.a()"], [["M.a()"], ["M.a()"]])

    #expect(outcome.code == 1)
    #expect(outcome.output == "::error::M.a() ran in two shards\n")
  }

  @Test func `takes two tests of one name in one shard for what they are`() async throws {
    var events = EventStream()
    events.declare("M.a()")
    events.pass("M.a()")
    let other = events.text.replacing("Tests.swift:3:1", with: "Other.swift:9:1")
    events.finish()
    try script.write("list.txt", "M.a()\nM.a()\n")
    try script.write("shards/shard-1.jsonl", other + events.text)

    let outcome = try await script.run("union", "list.txt", "shards")

    #expect(outcome.code == 0, "\(outcome)")
  }

  @Test func `names a test that is not in the list`() async throws {
    let outcome = try await union(["M.a()"], [["M.a()", "M.b()"]])

    #expect(outcome.code == 1)
    #expect(outcome.output == "::error::M.b() is not in the list\n")
  }

  @Test func `says how many more there are`() async throws {
    let outcome = try await union((1...9).map { "M.a\($0)()" }, [])

    #expect(outcome.code == 1)
    #expect(outcome.lines.last == "::error::and 7 more: ran in no shard")
  }

  @Test func `ends with the last of the ten errors that GitHub shows`() async throws {
    var events = EventStream()
    let both = (1...4).map { "M.both\($0)()" }
    let extra = (1...4).map { "M.extra\($0)()" }
    for name in both + extra {
      events.declare(name)
      events.pass(name)
    }
    try script.write("shards/shard-1.jsonl", events.text)
    events.declare("M.hangs()")
    events.start("M.hangs()")
    try script.write("shards/shard-2.jsonl", events.text)
    let never = (1...4).map { "M.never\($0)()" }
    try script.write("list.txt", (never + both).map { "\($0)\n" }.joined())

    let outcome = try await script.run("union", "list.txt", "shards")

    #expect(outcome.lines.count { $0.hasPrefix("::error::") } == 10, "\(outcome)")
    #expect(outcome.lines.last == "::error::a shard stopped in M.hangs()")
  }

  @Test func `is red for an empty list`() async throws {
    #expect(try await union([], []).code == 4)
  }

  @Test func `is red for a shard that was cut off`() async throws {
    var events = EventStream()
    events.declare("M.a()")
    events.start("M.a()")
    try script.write("list.txt", "M.a()\n")
    try script.write("shards/shard-1.jsonl", events.text)

    let outcome = try await script.run("union", "list.txt", "shards")

    #expect(outcome.code == 3, "\(outcome)")
  }

  @Test func `counts the XCTests of a shard`() async throws {
    try script.write("list.txt", "M.Old/testSeats\n")
    try script.write("shards/shard-1.jsonl", "")
    try script.write(
      "shards/shard-1.xml",
      "<testcase classname=\"M.Old\" name=\"testSeats\" time=\"0.5\"></testcase>\n")

    let outcome = try await script.run("union", "list.txt", "shards")

    #expect(outcome.code == 0, "\(outcome)")
  }
}
