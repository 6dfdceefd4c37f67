import HTTPCore
import HTTPServer
import Ports
import PushVersusPoll
import TestDoubles
import Testing

@Suite struct Witnesses {
  private let gauge = TideGauge()

  init() {
    for level in [120, 130] { gauge.publish(level) }
  }

  @Test func `begins-again-at-each-poll`() async throws {
    #expect(try await poll("/readings?after=1").body.text() == #"["2: 130 cm"]"#)
  }

  @Test func `falls-over-a-minus`() async throws {
    #expect(try await poll("/readings?after=-3").status == .ok)
  }

  @Test func `knows-no-tag-again`() async throws {
    #expect(try await poll("/readings", tag: "\"2\"").status == .notModified)
  }

  @Test func `calls-the-level-its-tag`() async throws {
    let tag = try await poll("/readings").headers["ETag"]
    gauge.publish(130)
    #expect(try await poll("/readings").headers["ETag"] != tag)
  }

  @Test func `tells-everything-again`() async throws {
    try await listen("/live?after=1") { #expect($0 == .text("2: 130 cm")) }
  }

  @Test func `keeps-who-has-gone`() async throws {
    try await listen("/live") { _ in }
    #expect(gauge.listeners == 0)
  }

  @Test func `gives-each-number-the-last-level`() async throws {
    try await listen("/live") { #expect($0 == .text("1: 120 cm")) }
  }

  @Test func `hangs-up-after-each-answer`() async throws {
    #expect(try await poll("/readings").headers["Connection"] == nil)
  }

  private func poll(_ path: String, tag: String? = nil) async throws -> Response {
    var headers = HTTPHeaders()
    if let tag { try headers.append("If-None-Match", tag) }
    return await gauge.respond(to: try Request(.get, path, headers: headers))
  }

  /// Opens a WebSocket and shows its first message.
  private func listen(_ path: String, _ body: (WebSocketMessage?) -> Void) async throws {
    try await withServer(gauge) { server in
      let url = try WebSocketURL(validating: "ws://127.0.0.1:\(server.port)\(path)")
      try await withWebSocket(url, randomness: SeededRandomness(seed: 3)) { socket in
        body(try await socket.first { _ in true })
      }
    }
  }
}
