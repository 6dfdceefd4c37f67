import HTTPCore
import Ports
import Testing

@Suite struct `The server's side of the opening handshake` {
  @Test func `answers the request of the RFC`() throws {
    let opening = try WebSocketServerHandshake(subprotocols: ["chat"]).accept(
      method: "GET", version: "HTTP/1.1",
      headers: [
        "Host": "server.example.com", "Upgrade": "websocket", "Connection": "Upgrade",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Origin": "http://example.com",
        "Sec-WebSocket-Protocol": "chat, superchat", "Sec-WebSocket-Version": "13",
      ])
    #expect(opening.status == 101)
    #expect(
      opening.headers == [
        "Upgrade": "websocket", "Connection": "Upgrade",
        "Sec-WebSocket-Accept": "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", "Sec-WebSocket-Protocol": "chat",
      ])
  }

  @Test func `names no subprotocol where it chose none`() throws {
    let opening = try opened(OpeningRequest())
    #expect(opening.headers["Sec-WebSocket-Protocol"] == nil)
    #expect(opening.subprotocol == nil)
  }

  @Test(arguments: ["websocket", "WebSocket", "WEBSOCKET", "h2c, websocket", "x/2 ,\twebsocket"])
  func `finds websocket in Upgrade`(value: String) throws {
    _ = try opened(OpeningRequest(setting: "Upgrade", to: [value]))
  }

  @Test(arguments: [
    ["upgrade"], ["keep-alive, Upgrade"], ["keep-alive", "UPGRADE"], [", Upgrade,"],
  ])
  func `finds upgrade in Connection`(values: [String]) throws {
    _ = try opened(OpeningRequest(setting: "Connection", to: values))
  }

  @Test(
    arguments: [
      ("b, a", "a"), ("a", "a"), ("b", "b"), ("c, b", "b"), (",c,, b ,", "b"), ("c", nil),
      ("A", nil),
    ] as [(String, String?)])
  func `chooses its best subprotocol of those offered`(offer: String, choice: String?) throws {
    let request = OpeningRequest(setting: "Sec-WebSocket-Protocol", to: [offer])
    let opening = try opened(request, by: WebSocketServerHandshake(subprotocols: ["a", "b"]))
    #expect(opening.subprotocol == choice)
    #expect(opening.headers["Sec-WebSocket-Protocol"] == choice)
  }

  @Test func `reads an offer of several lines`() throws {
    let request = OpeningRequest(setting: "Sec-WebSocket-Protocol", to: ["x", "y, a"])
    let opening = try opened(request, by: WebSocketServerHandshake(subprotocols: ["a"]))
    #expect(opening.subprotocol == "a")
  }

  @Test(arguments: [
    "permessage-deflate", "permessage-deflate; client_max_window_bits", "a; b=\"c\", d; e=1",
    "a;b;c=d",
  ])
  func `agrees to no extension that is offered`(offer: String) throws {
    let request = OpeningRequest(setting: "Sec-WebSocket-Extensions", to: [offer])
    #expect(try opened(request).headers["Sec-WebSocket-Extensions"] == nil)
  }

  @Test func `asks whether the origin may connect`() throws {
    let handshake = WebSocketServerHandshake { $0 == "https://shop.example" }
    _ = try opened(
      OpeningRequest(setting: "Origin", to: ["https://shop.example"]), by: handshake)
    let error = #expect(throws: WebSocketRefusal.self) {
      try opened(OpeningRequest(setting: "Origin", to: ["https://evil.example"]), by: handshake)
    }
    #expect(error == .origin("https://evil.example"))
    #expect(error?.status == 403)
  }

  @Test func `asks about a missing origin too`() {
    let handshake = WebSocketServerHandshake { $0 != nil }
    let error = #expect(throws: WebSocketRefusal.self) {
      try opened(OpeningRequest(), by: handshake)
    }
    #expect(error == .origin(nil))
  }

  private func opened(
    _ request: OpeningRequest, by handshake: WebSocketServerHandshake = WebSocketServerHandshake()
  ) throws -> WebSocketOpening {
    try handshake.accept(
      method: request.method, version: request.version, headers: try request.headers())
  }
}
