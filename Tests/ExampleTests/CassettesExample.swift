import Cassettes
import Foundation
import Ports
import TestDoubles
import Testing

struct RatesTests {
  private let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
  private let today = FixedWallClock(Moment(year: 2026, month: 3, day: 1))
  private let request = HTTPRequest(.get, "https://rates.example/EUR?key=hunter2")

  @Test func `plays what was recorded, and no secret reached the file`() async throws {
    defer { try? FileManager.default.removeItem(at: file) }
    // By hand, once: `live` is your real client.
    let live = StubHTTPClient()
    live.stub(answers: .respond(#"{"USD": 1.25}"#))
    try await withCassette(file.path, .record(through: live, in: [:]), clock: today) { http in
      _ = try await http.send(request)
    }

    // In the test, ever after.
    let answer = try await withCassette(file.path, clock: today) { http in
      try await http.send(request)
    }
    #expect(answer.text == #"{"USD": 1.25}"#)
    #expect(try !String(contentsOf: file, encoding: .utf8).contains("hunter2"))
  }
}
