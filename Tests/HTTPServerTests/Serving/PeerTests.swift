import HTTPCore
import HTTPServer
import Testing

@Suite struct `Who is asking` {
  static let handler: RequestHandler = { request in
    .text("<\(request.peer.map { "\($0.address) \($0.port)" } ?? "nobody")>")
  }

  @Test func `a handler is told the address and the port of the client`() async throws {
    try await withServer(handler: Self.handler) { server in
      let (answer, port) = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.0\r\n\r\n")
        return (try client.readToEnd(), client.localPort)
      }
      #expect(answer.hasSuffix("<127.0.0.1 \(port)>"))
    }
  }

  @Test func `a client of IPv4 has the same address on a listener of IPv6`() async throws {
    var configuration = ServerConfiguration()
    configuration.address = "::ffff:127.0.0.1"
    try await withServer(configuration, handler: Self.handler) { server in
      let (answer, port) = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.0\r\n\r\n")
        return (try client.readToEnd(), client.localPort)
      }
      #expect(answer.hasSuffix("<127.0.0.1 \(port)>"))
    }
  }

  @Test func `a request of a test has the peer that the test gives it`() async throws {
    var request = try Request("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(request.peer == nil)
    request.peer = PeerAddress(address: "192.0.2.7", port: 50_000)
    let response = try await Self.handler(request)
    guard case .bytes(let body) = response.body else { throw Missing() }
    #expect(String(decoding: body, as: UTF8.self) == "<192.0.2.7 50000>")
  }
}
