import HTTPCore
import Ports
import Testing

/// An answer that differs from the sound one in one header, and what it is refused for.
struct RefusedAnswer: CustomTestStringConvertible {
  var testDescription: String
  var header: String
  var values: [String]
  var error: WebSocketHandshakeError

  init(
    _ name: String, _ header: String, _ values: [String],
    _ error: ([String]) -> WebSocketHandshakeError
  ) {
    testDescription = name
    self.header = header
    self.values = values
    self.error = error(values)
  }

  private static let proof = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
  static let accept = "Sec-WebSocket-Accept"

  static let all = [
    RefusedAnswer("no upgrade", "Upgrade", []) { .upgrade($0) },
    RefusedAnswer("another upgrade", "Upgrade", ["h2c"]) { .upgrade($0) },
    RefusedAnswer("more than one upgrade", "Upgrade", ["h2c, websocket"]) { .upgrade($0) },
    RefusedAnswer("no connection", "Connection", []) { .connection($0) },
    RefusedAnswer("another connection", "Connection", ["keep-alive"]) { .connection($0) },
    RefusedAnswer("no proof", accept, []) { .accept($0) },
    RefusedAnswer("another proof", accept, ["AAAAAAAAAAAAAAAAAAAAAAAAAAA="]) { .accept($0) },
    RefusedAnswer("a proof in lower case", accept, [proof.lowercased()]) { .accept($0) },
    RefusedAnswer("two proofs", accept, [proof, proof]) { .accept($0) },
    RefusedAnswer("an extension", "Sec-WebSocket-Extensions", ["permessage-deflate"]) {
      .extensions($0)
    },
    RefusedAnswer("an unknown subprotocol", "Sec-WebSocket-Protocol", ["c"]) { .subprotocol($0) },
    RefusedAnswer("another case", "Sec-WebSocket-Protocol", ["A"]) { .subprotocol($0) },
    RefusedAnswer("two subprotocols", "Sec-WebSocket-Protocol", ["a", "b"]) { .subprotocol($0) },
    RefusedAnswer("a list of subprotocols", "Sec-WebSocket-Protocol", ["a, b"]) {
      .subprotocol($0)
    },
    RefusedAnswer("an empty subprotocol", "Sec-WebSocket-Protocol", [""]) { .subprotocol($0) },
  ]
}

@Suite struct `The answer that opens a client's connection` {
  private func check(
    _ header: String, _ values: [String], status: Int = 101, version: String = "HTTP/1.1"
  ) throws -> String? {
    var lines = [
      "Upgrade": ["websocket"], "Connection": ["Upgrade"],
      "Sec-WebSocket-Accept": ["s3pPLMBiTxaQ9kYGzzhZRbK+xOo="],
    ]
    lines[header] = values
    var headers: HTTPHeaders = [:]
    for (name, values) in lines {
      for value in values { try headers.append(name, value) }
    }
    let handshake = try WebSocketClientHandshake(
      "ws://shop.example/", subprotocols: ["a", "b"], randomness: SampleNonce())
    return try handshake.check(status: status, version: version, headers: headers)
  }

  @Test func `may choose no subprotocol`() throws {
    #expect(try check("Server", ["quiet"]) == nil)
  }

  @Test func `may choose any subprotocol of those offered`() throws {
    #expect(try check("Sec-WebSocket-Protocol", ["b"]) == "b")
  }

  @Test(arguments: [("Upgrade", "WebSocket"), ("Connection", "keep-alive, upgrade")])
  func `may be written in any case`(name: String, value: String) throws {
    #expect(try check(name, [value]) == nil)
  }

  @Test(arguments: [100, 200, 301, 401, 426, 500])
  func `has the status 101`(status: Int) {
    let error = #expect(throws: WebSocketHandshakeError.self) {
      try check("Server", [], status: status)
    }
    #expect(error == .status(status))
  }

  @Test func `has the version 1.1`() {
    let error = #expect(throws: WebSocketHandshakeError.self) {
      try check("Server", [], version: "HTTP/1.0")
    }
    #expect(error == .httpVersion("HTTP/1.0"))
  }

  @Test(arguments: RefusedAnswer.all)
  func `is refused for its reason`(answer: RefusedAnswer) {
    let error = #expect(throws: WebSocketHandshakeError.self) {
      try check(answer.header, answer.values)
    }
    #expect(error == answer.error)
  }
}
