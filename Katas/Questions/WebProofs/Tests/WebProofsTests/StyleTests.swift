import HTTPCore
import HTTPServer
import Ports
import TestDoubles
import Testing
import WebProofs

struct StyleTests {
  /// What both houses promise: a path, and the status and the text of its answer.
  static let contract = [
    ("/teas/oolong", 200, "oolong"), ("/teas/assam", 409, "Sold out"), ("/kettle", 200, "hot"),
  ]

  @Test(arguments: TeaHouse.Style.allCases)
  func `keeps the contract in memory, without a socket`(style: TeaHouse.Style) async throws {
    let house = try TeaHouse.open(style, clock: ImmediateClock())
    for (path, status, text) in Self.contract {
      let response = await house.respond(to: try Request(.get, path))
      #expect(response.status == HTTPStatus(status))
      #expect(try await response.body.text() == text)
    }
  }

  @Test(arguments: TeaHouse.Style.allCases)
  func `keeps the same contract over a real socket`(style: TeaHouse.Style) async throws {
    let house = try TeaHouse.open(style, clock: ImmediateClock())
    try await withServer(handler: { await house.respond(to: $0) }) { server in
      let client = WebClient(port: Int(server.port))
      for (path, status, text) in Self.contract {
        let answer = try await client.send("GET", path)
        #expect(answer.status == status)
        #expect(answer.text == text)
      }
    }
  }

  @Test(arguments: TeaHouse.Style.allCases)
  func `waits for the kettle, and not a moment for its style`(style: TeaHouse.Style) async throws {
    try await virtualTime { clock in
      let house = try TeaHouse.open(style, clock: clock)
      _ = await house.respond(to: try Request(.get, "/kettle"))
      #expect(clock.now.offset == .milliseconds(5))
    }
  }
}
