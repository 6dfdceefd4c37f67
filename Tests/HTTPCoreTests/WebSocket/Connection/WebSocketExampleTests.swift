import HTTPCore
import TestDoubles
import Testing

/// The examples of the documentation, run.
@Suite struct `The examples of WebSocket` {
  @Test func `a client and a server open, talk and close`() throws {
    let source = SeededRandomness(seed: 1)
    let handshake = try WebSocketClientHandshake(
      "ws://shop.example/orders", subprotocols: ["orders.v1"], randomness: source)
    let opening = try WebSocketServerHandshake(subprotocols: ["orders.v2", "orders.v1"])
      .accept(method: "GET", version: "HTTP/1.1", headers: handshake.headers)
    let subprotocol = try handshake.check(
      status: opening.status, version: "HTTP/1.1", headers: opening.headers)
    #expect(subprotocol == "orders.v1")

    var client = WebSocketConnection(role: .client(source))
    var server = WebSocketConnection(
      role: .server, limits: WebSocketLimits(maximumMessageLength: 65_536))
    try client.send(.text("The kettle boils."))
    server.receive(client.takeOutput())
    while let event = server.next() {
      if case .message(let message) = event { try server.send(message) }
    }
    try server.close(.goingAway, reason: "The shop closes at six.")
    client.receive(server.takeOutput())
    #expect(client.next() == .message(.text("The kettle boils.")))
    guard case .closed(let closure) = client.next() else {
      Issue.record("The client is not closed.")
      return
    }
    #expect(closure.isClean)
    #expect(closure.code == .goingAway)
    #expect(closure.reason == "The shop closes at six.")
  }
}
