import Foundation
import Testing

@Suite struct RunReportTests {
  let script: ReportScript
  private static let seats = "M.Seats/seats()"
  private static let other = "M.Seats/other()"

  init() throws { script = try ReportScript() }

  private func report(_ events: EventStream) async throws -> ReportScript.Outcome {
    try script.write("events.jsonl", events.text)
    return try await script.run("run", "events.jsonl")
  }

  @Test func `is green and says how many ran`() async throws {
    var events = EventStream()
    events.declare(Self.seats, Self.other)
    events.pass(Self.seats)
    events.skip(Self.other)
    events.finish()

    let outcome = try await report(events)

    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.summary.contains("| 1 | 0 | 0 | 1 | 0 | 0 |"))
  }

  @Test func `puts a failure on its line, relative to the checkout`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    let file = script.folder.appending(path: "Tests/A,B.swift").path
    events.fail(Self.seats, "100 % of\nthe seats", in: file)
    events.finish()

    let outcome = try await report(events)

    #expect(outcome.code == 1)
    #expect(
      outcome.lines.first
        == "::error file=Tests/A%2CB.swift,line=7,col=5,title=M.Seats/seats()::100 %25 of%0Athe seats"
    )
    #expect(outcome.summary.contains("✘ `M.Seats/seats()`\n  - `100 % of · the seats`"))
  }

  @Test func `keeps an annotation on one line, whatever ends the lines of its text`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.fail(Self.seats, "one\r\ntwo\rthree\n\nfour")
    events.finish()

    let outcome = try await report(events)

    #expect(outcome.lines.map { $0.split(separator: "::").last } == ["one%0Atwo%0Dthree%0A%0Afour"])
    #expect(outcome.lines.count == 1)
  }

  @Test func `says that no test ran`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.finish()

    let outcome = try await report(events)

    #expect(outcome.code == 4)
    #expect(outcome.output.contains("::error::no test ran"))
  }

  @Test func `names the tests in flight after a crash`() async throws {
    var events = EventStream()
    events.declare(Self.seats, Self.other, "M.third()")
    events.pass("M.third()")
    events.start(Self.seats)
    events.start(Self.other)

    let outcome = try await report(events)

    #expect(outcome.code == 3)
    #expect(outcome.lines.last == "::error::the run stopped in: M.Seats/other(), M.Seats/seats()")
    #expect(outcome.summary.contains("in flight: `M.Seats/seats()`"))
  }

  @Test func `is red where the run ended between two tests`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.pass(Self.seats)

    let outcome = try await report(events)

    #expect(outcome.code == 3)
    #expect(outcome.output.contains("cut off between two tests"))
  }

  @Test func `is red where a line is no JSON`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.pass(Self.seats)
    events.finish()
    try script.write("events.jsonl", events.text + "{\"kind\": \"eve")

    let outcome = try await script.run("run", "events.jsonl")

    #expect(outcome.code == 2)
    #expect(outcome.output.contains("1 records of the stream are not JSON"))
  }

  @Test func `lets warnings and known issues pass, and counts them`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.start(Self.seats)
    events.issue("slow", of: Self.seats, isFailure: false)
    events.issue("bug 7", of: Self.seats, isKnown: true)
    events.end(Self.seats)
    events.finish()

    let outcome = try await report(events)

    #expect(outcome.code == 0)
    #expect(outcome.output == "::warning file=/elsewhere/Tests.swift,line=7,col=5::slow\n")
    #expect(outcome.summary.contains("| 1 | 0 | 0 | 0 | 1 | 1 |"))
  }

  @Test func `is red for an issue outside of any test`() async throws {
    var events = EventStream()
    events.declare(Self.seats)
    events.pass(Self.seats)
    events.issue("leaked", of: nil)
    events.finish()

    let outcome = try await report(events)

    #expect(outcome.code == 1)
    #expect(outcome.output.contains("title=outside of any test::leaked"))
    #expect(outcome.summary.contains("✘ `outside of any test`\n  - `leaked`"))
  }

  @Test func `says what is missing where there is no event stream`() async throws {
    let outcome = try await script.run("run", "none.jsonl")

    #expect(outcome.code == 2)
    #expect(outcome.output.hasPrefix("::error::there is no none.jsonl"))
  }

  @Test(arguments: [[], ["walk"], ["run"], ["union", "list"]])
  func `shows its usage for other words`(words: [String]) async throws {
    let outcome =
      switch words.count {
      case 0: try await script.run()
      case 1: try await script.run(words[0])
      default: try await script.run(words[0], words[1])
      }

    #expect(outcome.code == 64)
    #expect(outcome.output.hasPrefix("usage:"))
  }
}
