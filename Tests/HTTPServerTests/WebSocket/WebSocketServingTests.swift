import HTTPCore
import HTTPServer
import Ports
import Testing

@Suite struct `A WebSocket on a server` {
  static let opening = """
    GET /feed HTTP/1.1\r
    Host: a\r
    Upgrade: websocket\r
    Connection: Upgrade\r
    Sec-WebSocket-Version: 13\r
    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
    \r

    """

  static let echo: RequestHandler = { request in
    .webSocket(request) { socket in
      for try await message in socket { try await socket.send(message) }
    }
  }

  @Test func `opens as the example of the RFC says`() async throws {
    try await withServer(handler: Self.echo) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send(Self.opening)
        return try client.read(to: "\r\n\r\n")
      }
      #expect(answer.hasPrefix("HTTP/1.1 101 Switching Protocols\r\n"))
      #expect(answer.contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"))
    }
  }

  @Test func `messages that come with the opening are answered after it`() async throws {
    try await withServer(handler: Self.echo) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send(bytes: Array(Self.opening.utf8) + Frame.text("one") + Frame.text("two"))
        return try client.read(to: "two")
      }
      #expect(answer.hasSuffix("\r\n\r\n\u{fffd}\u{3}one\u{fffd}\u{3}two"))
    }
  }

  @Test func `a close frame is answered and the connection closed`() async throws {
    try await withServer(handler: Self.echo) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send(bytes: Array(Self.opening.utf8) + Frame.close)
        return try client.readToEnd()
      }
      #expect(answer.hasSuffix("\r\n\r\n\u{fffd}\u{2}\u{3}\u{fffd}"))
    }
  }

  @Test func `what a handler sends by itself goes out at once`() async throws {
    let gate = Gate()
    let handler: RequestHandler = { request in
      .webSocket(request) { socket in
        try await socket.send("news")
        try await gate.pass()
      }
    }
    try await withServer(handler: handler) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send(Self.opening)
        let answer = try client.read(to: "news")
        gate.open()
        return answer
      }
      #expect(answer.hasSuffix("\u{4}news"))
    }
  }

  @Test func `a handler that throws closes with 1011`() async throws {
    let handler: RequestHandler = { .webSocket($0) { _ in throw Missing() } }
    try await withServer(handler: handler) { server in
      let bytes = try await talk(to: server.port) { client in
        try client.send(Self.opening)
        _ = try client.read(to: "\r\n\r\n")
        client.endSending()
        return try client.bytesToEnd()
      }
      #expect(bytes == [0x88, 2] + Frame.code(1_011))
    }
  }

  @Test func `a shutdown says that the server goes away`() async throws {
    let opened = Gate()
    let handler: RequestHandler = { request in
      .webSocket(request) { socket in
        opened.open()
        for try await _ in socket {}
      }
    }
    let server = try HTTPServer.start(handler: handler)
    async let bytes = talk(to: server.port) { client in
      try client.send(Self.opening)
      _ = try client.read(to: "\r\n\r\n")
      let start = try client.bytes(4)
      try client.send(bytes: Frame.close)
      return start + (try client.bytesToEnd())
    }
    try await opened.pass()
    await server.shutdown(grace: .seconds(3_600))
    #expect(try await bytes == [0x88, 2] + Frame.code(1_001))
  }

  @Test func `a request without an offer is told what to send`() async throws {
    let request = try Request("GET /feed HTTP/1.1\r\nHost: a\r\n\r\n")
    let response = try await Self.echo(request)
    #expect(response.status.code == 426)
    #expect(response.headers["Sec-WebSocket-Version"] == "13")
  }
}

/// Frames of a client, with the mask 0, which leaves the payload as it is.
enum Frame {
  static let close: [UInt8] = [0x88, 0x82, 0, 0, 0, 0] + code(1_000)

  static func code(_ number: UInt16) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 0xff)] }

  static func text(_ payload: String) -> [UInt8] {
    [0x81, 0x80 | UInt8(payload.utf8.count), 0, 0, 0, 0] + payload.utf8
  }
}
