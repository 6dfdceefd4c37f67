import HTTPCore
import Ports

/// The examples in the documentation of HTTPCore, compiled as they stand and never called.
struct HTTPCoreSnippets {
  func webSocketCloseCodeExample(connection: inout WebSocketConnection) throws {
    try connection.close(.goingAway, reason: "The shop closes at six.")
  }

  func webSocketConnectionExample(bytes: [UInt8], socket: Wire) throws {
    var connection = WebSocketConnection(role: .server)
    connection.receive(bytes)
    while let event = connection.next() {
      if case .message(let message) = event { try connection.send(message) }
    }
    socket.write(connection.takeOutput())
  }

  func webSocketEventExample(connection: inout WebSocketConnection) throws {
    while let event = connection.next() {
      if case .message(let message) = event { try connection.send(message) }
    }
  }

  func webSocketEvent2Example(closure: WebSocketClosure) {
    if !closure.isClean { print("The reader is gone: \(closure.code)") }
  }

  func webSocketLimitsExample() {
    let limits = WebSocketLimits(maximumMessageLength: 65_536)
    _ = limits
  }

  func webSocketMessageExample(connection: inout WebSocketConnection) throws {
    try connection.send(.text("The kettle boils."))
  }

  func webSocketClientHandshakeExample(source: any Randomness, socket: Wire, answer: HTTPResponse)
    throws
  {
    let handshake = try WebSocketClientHandshake("ws://shop.example/orders", randomness: source)
    socket.write(handshake.request)
    let subprotocol = try handshake.check(
      status: 101, version: "HTTP/1.1", headers: answer.headers)
    _ = subprotocol
  }

  func webSocketOpeningExample(opening: WebSocketOpening) {
    for field in opening.headers.fields { print("\(field.name): \(field.value)") }
  }

  func webSocketServerHandshakeExample(headers: HTTPHeaders) throws {
    let handshake = WebSocketServerHandshake(subprotocols: ["orders.v2", "orders.v1"])
    let opening = try handshake.accept(method: "GET", version: "HTTP/1.1", headers: headers)
    _ = opening.subprotocol  // "orders.v1", where the client offers no other
  }

  func webSocketURLExample() {
    let url: WebSocketURL = "ws://shop.example:8080/orders?since=4"
    _ = (url.host, url.target)  // ("shop.example:8080", "/orders?since=4")
  }
}
