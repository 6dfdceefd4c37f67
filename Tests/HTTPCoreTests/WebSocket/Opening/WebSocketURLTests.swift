import HTTPCore
import Testing

@Suite struct `The address of a WebSocket` {
  @Test func `has a host, a port and a target`() throws {
    let url = try WebSocketURL(validating: "ws://Shop.example:8080/orders?since=4")
    #expect(url.host == "shop.example:8080")
    #expect(url.target == "/orders?since=4")
    #expect(!url.isSecure)
  }

  @Test(arguments: [("wss://shop.example", "/"), ("WSS://shop.example?a=b", "/?a=b")])
  func `has the root as its path unless told`(text: String, target: String) throws {
    let url = try WebSocketURL(validating: text)
    #expect(url.target == target)
    #expect(url.isSecure)
  }

  @Test(arguments: [
    ("ws://[::1]:8080/orders", "[::1]:8080", "::1", 8080),
    ("ws://[FE80::1]", "[fe80::1]", "fe80::1", 80),
    ("wss://[::ffff:192.0.2.7]/", "[::ffff:192.0.2.7]", "::ffff:192.0.2.7", 443),
    ("ws://localhost:81/", "localhost:81", "localhost", 81),
    ("ws://192.0.2.7", "192.0.2.7", "192.0.2.7", 80),
  ])
  func `says where to connect to`(text: String, host: String, name: String, port: UInt16) throws {
    let url = try WebSocketURL(validating: text)
    #expect(url.host == host)
    #expect(url.endpoint.name == name)
    #expect(url.endpoint.port == port)
  }

  @Test(arguments: ["http://shop.example/", "shop.example", "", "ws:/shop.example"])
  func `starts with ws or wss`(text: String) {
    let error = #expect(throws: WebSocketURLError.self) { try WebSocketURL(validating: text) }
    #expect(error == .unknownScheme(text))
  }

  @Test(arguments: [
    "ws://", "ws:///path", "ws://a.example/#part", "ws://a.example/a b", "ws://a.example:0/",
    "ws://ada@a.example/", "ws://a.example/\r\nHost: b", "ws://[::1", "ws://[::g]/", "ws://[]/",
    "ws://[::1]a/", "ws://[::1]:0/", "ws://[::1]:http/", "ws://::1/",
  ])
  func `has a host and holds nothing that has to be escaped`(text: String) {
    let error = #expect(throws: WebSocketURLError.self) { try WebSocketURL(validating: text) }
    #expect(error == .invalid(text))
  }

  @Test func `is printed as it is used`() {
    let url: WebSocketURL = "wss://shop.example/orders"
    #expect("\(url)" == "wss://shop.example/orders")
  }
}
