import Foundation
import KataKit
import Testing

struct LogEventTests {
  private var example: LogEvent {
    var story = Story()
    story.run(
      .red, test: "#expect(roman(1) == \"I\")", predicted: .red, passed: ["zero is empty"],
      failed: [.values("one is written I", "\"I\"", "\"\"")], note: "the simplest numeral")
    return story.events[0]
  }

  private func object(_ event: LogEvent) throws -> [String: Any] {
    let data = try JSONEncoder().encode(event)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func decoded(_ json: String) throws -> LogEvent {
    try JSONDecoder().decode(LogEvent.self, from: Data(json.utf8))
  }

  @Test func `comes back from JSON as it was`() throws {
    let data = try JSONEncoder().encode(example)
    #expect(try JSONDecoder().decode(LogEvent.self, from: data) == example)
  }

  @Test func `says its time in ISO 8601`() throws {
    #expect(try object(example)["time"] as? String == "2026-01-01T00:00:00.000Z")
  }

  @Test func `says the version of its format`() throws {
    #expect(try object(example)["version"] as? Int == 1)
  }

  @Test func `counts the tests that ran, not their failures`() {
    var story = Story()
    story.run(.red, passed: ["a"], failed: [.values("b", "1", "2"), .values("b", "3", "4")])
    #expect(story.events[0].testsRun == 2)
  }

  @Test func `counts the lines changed by folder`() {
    var story = Story()
    story.run(.red, test: "1", source: "2\n3")
    let event = story.events[0]
    let counts: [Int] = [event.linesChangedTests, event.linesChangedSources]
    #expect(counts == [1, 2])
  }

  @Test func `reads a time without fractions`() throws {
    let event = try decoded(#"{"time":"2026-01-01T00:00:07Z","colour":"green"}"#)
    #expect(event.time == Date(timeIntervalSince1970: 1_767_225_607))
  }

  @Test func `ignores members and phases of the future`() throws {
    let event = try decoded(
      #"{"version":9,"time":"2026-01-01T00:00:07Z","colour":"red","phase":"blue","mood":[1]}"#)
    #expect(event.version == 9 && event.phase == nil)
  }

  @Test func `refuses a time that is none`() {
    let error = #expect(throws: DecodingError.self) {
      try decoded(#"{"time":"yesterday","colour":"green"}"#)
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("expected dataCorrupted, found \(String(describing: error))")
      return
    }
    #expect(context.debugDescription == "“yesterday” is not an ISO 8601 time")
  }
}
