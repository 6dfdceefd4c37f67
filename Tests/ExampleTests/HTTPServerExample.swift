import Adapters
import HTTPCore
import HTTPServer
import Ports
import Testing

struct ServedTeaTests {
  static let handler: RequestHandler = { request in
    guard request.head.path == "/counter" else { return .text("Good morning") }
    return .webSocket(request) { socket in
      for try await order in socket { try await socket.send(order) }
    }
  }

  @Test func `a handler is tested without a socket`() async throws {
    let request = try Request("GET / HTTP/1.1\r\nHost: tea.example\r\n\r\n")
    #expect(try await Self.handler(request).status == .ok)
  }

  @Test func `a server answers on a port that is free`() async throws {
    try await withServer(handler: Self.handler) { server in
      let url = try HTTPURL(validating: "http://127.0.0.1:\(server.port)/")
      #expect(try await URLSessionHTTPClient().send(HTTPRequest(.get, url)).text == "Good morning")
    }
  }

  @Test func `both sides of a WebSocket read and send alike`() async throws {
    try await withServer(handler: Self.handler) { server in
      let url = try WebSocketURL(validating: "ws://localhost:\(server.port)/counter")
      try await withWebSocket(url, randomness: SystemRandomness()) { socket in
        try await socket.send("One Assam")
        #expect(try await socket.first { _ in true } == .text("One Assam"))
      }
    }
  }
}
