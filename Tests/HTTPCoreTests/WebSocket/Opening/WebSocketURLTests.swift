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

  @Test(arguments: ["http://shop.example/", "shop.example", "", "ws:/shop.example"])
  func `starts with ws or wss`(text: String) {
    let error = #expect(throws: WebSocketURLError.self) { try WebSocketURL(validating: text) }
    #expect(error == .unknownScheme(text))
  }

  @Test(arguments: [
    "ws://", "ws:///path", "ws://a.example/#part", "ws://a.example/a b", "ws://a.example:0/",
    "ws://ada@a.example/", "ws://a.example/\r\nHost: b",
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
