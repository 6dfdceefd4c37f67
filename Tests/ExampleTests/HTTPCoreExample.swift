import HTTPCore
import Ports
import TestDoubles
import Testing

struct TeaRoomTests {
  @Test func `two sides talk WebSocket without a socket`() throws {
    let randomness = SeededRandomness(seed: 7)
    let knock = try WebSocketClientHandshake("ws://shop.example/tea", randomness: randomness)
    let opening = try WebSocketServerHandshake()
      .accept(method: "GET", version: "HTTP/1.1", headers: knock.headers)
    let subprotocol = try knock.check(
      status: opening.status, version: "HTTP/1.1", headers: opening.headers)
    #expect(subprotocol == nil)

    var guest = WebSocketConnection(role: .client(randomness))
    var host = WebSocketConnection(role: .server)
    try guest.send(.text("Is the kettle on?"))
    host.receive(guest.takeOutput())
    while let event = host.next() {
      if case .message(.text(let question)) = event { try host.send(.text("\(question) Yes.")) }
    }
    guest.receive(host.takeOutput())
    #expect(guest.next() == .message(.text("Is the kettle on? Yes.")))
  }
}
