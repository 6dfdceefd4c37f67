import HTTPCore
import Ports
import TestDoubles
import Testing

@Suite struct `A client's opening request` {
  @Test func `is written as the RFC shows it`() throws {
    let handshake = try WebSocketClientHandshake(
      "ws://server.example.com/chat?room=4", subprotocols: ["chat", "superchat"],
      headers: ["Origin": "http://example.com"], randomness: SampleNonce())
    let expected = """
      GET /chat?room=4 HTTP/1.1\r
      Host: server.example.com\r
      Upgrade: websocket\r
      Connection: Upgrade\r
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
      Sec-WebSocket-Version: 13\r
      Sec-WebSocket-Protocol: chat, superchat\r
      Origin: http://example.com\r
      \r

      """
    #expect(String(decoding: handshake.request, as: UTF8.self) == expected)
  }

  @Test func `has a new key each time`() throws {
    let randomness = SeededRandomness(seed: 1)
    let keys = try (0..<2).map { _ in
      try WebSocketClientHandshake("ws://shop.example/", randomness: randomness)
        .headers["Sec-WebSocket-Key"]
    }
    #expect(keys[0] != keys[1])
  }

  @Test func `offers no subprotocol unless told`() throws {
    let handshake = try WebSocketClientHandshake("ws://shop.example/", randomness: SampleNonce())
    #expect(handshake.headers["Sec-WebSocket-Protocol"] == nil)
  }

  @Test func `is accepted by the server's side`() throws {
    let handshake = try WebSocketClientHandshake(
      "wss://shop.example:8443", subprotocols: ["orders"], randomness: SampleNonce())
    let opening = try WebSocketServerHandshake(subprotocols: ["orders"]).accept(
      method: "GET", version: "HTTP/1.1", headers: handshake.headers)
    let chosen = try handshake.check(
      status: opening.status, version: "HTTP/1.1", headers: opening.headers)
    #expect(chosen == "orders")
  }

  @Test(arguments: [["a", "a"], [""], ["a b"], ["a,b"], ["é"]])
  func `offers distinct tokens only`(subprotocols: [String]) {
    let error = #expect(throws: WebSocketRequestError.self) {
      try WebSocketClientHandshake(
        "ws://shop.example/", subprotocols: subprotocols, randomness: SampleNonce())
    }
    #expect(error == .subprotocol(subprotocols[subprotocols.count - 1]))
  }

  @Test(arguments: [
    "Host", "upgrade", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version",
    "sec-websocket-protocol", "Sec-WebSocket-Extensions", "Content-Length", "Transfer-Encoding",
  ])
  func `keeps its own headers for itself`(name: String) throws {
    var headers: HTTPHeaders = [:]
    try headers.append(name, "1")
    let error = #expect(throws: WebSocketRequestError.self) {
      try WebSocketClientHandshake(
        "ws://shop.example/", headers: headers, randomness: SampleNonce())
    }
    #expect(error == .ownHeader(name))
  }
}
