import HTTPCore
import HTTPServer
import Ports
import Testing

@Suite struct `Another protocol on a connection` {
  static let shout: RequestHandler = { _ in
    Response(
      status: .switchingProtocols, headers: ["Upgrade": "shout"],
      body: .stream(length: nil) { writer in
        guard let connection = writer as? UpgradedConnection else { throw Missing() }
        while let bytes = try await connection.read() {
          try await connection.write(
            Array(String(decoding: bytes, as: UTF8.self).uppercased().utf8))
        }
      })
  }

  @Test func `has the bytes that came with the request and all after them`() async throws {
    try await withServer(handler: Self.shout) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send(
          "GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: shout\r\n\r\nhello")
        let head = try client.read(to: "HELLO")
        try client.send("world")
        client.endSending()
        return head + (try client.readToEnd())
      }
      #expect(answer.hasPrefix("HTTP/1.1 101 Switching Protocols\r\n"))
      #expect(answer.hasSuffix("\r\nConnection: Upgrade\r\n\r\nHELLOWORLD"))
    }
  }

  @Test func `begins after the body of the request, which may come late`() async throws {
    try await withServer(handler: Self.shout) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send(
          "GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: shout\r\n"
            + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n")
        let interim = try client.read(to: "\r\n\r\n")
        try client.send("ryehello")
        client.endSending()
        return interim + (try client.readToEnd())
      }
      #expect(answer.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 101 Switching Protocols\r\n"))
      #expect(answer.hasSuffix("\r\n\r\nHELLO"))
    }
  }

  @Test func `is not spoken to a client that offers none`() async throws {
    try await withServer(handler: Self.shout) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        return try client.readToEnd()
      }
      #expect(answer.hasPrefix("HTTP/1.1 500 "))
    }
  }
}
