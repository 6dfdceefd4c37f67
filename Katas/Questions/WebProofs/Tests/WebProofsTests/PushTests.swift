import HTTPCore
import HTTPServer
import Ports
import Testing
import WebProofs

struct PushTests {
  @Test func `a client asks three times over one connection`() async throws {
    try await withServer(handler: { .text("\($0.peer?.port ?? 0)") }) { server in
      let client = WebClient(port: Int(server.port))
      var ports: Set<String> = []
      for _ in 1...3 { ports.insert(try await client.send("GET", "/").text) }
      #expect(ports.count == 1)
    }
  }

  @Test func `a large message costs the same octets over either, but for a few hundred`() throws {
    let text = String(repeating: "tea ", count: 250_000)
    var answer: [UInt8] = []
    var writer = ResponseWriter(method: .get, version: .http11, keepsAlive: true)
    try writer.start(.text(text), date: [], into: &answer)
    var socket = WebSocketConnection(role: .server)
    try socket.send(.text(text))

    #expect(abs(answer.count - socket.outputCount) < 300)
    #expect(socket.outputCount > text.utf8.count)
  }

  @Test func `a small message costs fewer octets over a WebSocket`() throws {
    var answer: [UInt8] = []
    var writer = ResponseWriter(method: .get, version: .http11, keepsAlive: true)
    try writer.start(.text("tea"), date: [], into: &answer)
    var socket = WebSocketConnection(role: .server)
    try socket.send(.text("tea"))

    #expect(socket.outputCount == 5)
    #expect(answer.count > 10 * socket.outputCount)
  }

  @Test func `messages are lost with the connection, and the sender is told nothing`() async throws
  {
    let sent = Counter()
    let (allSent, signal) = AsyncStream.makeStream(of: Void.self)
    let feed: RequestHandler = { request in
      .webSocket(request) { socket in
        let numbers = await sent.count == 0 ? 1...3 : 4...4
        for number in numbers {
          try await socket.send("\(number)")
          await sent.add()
        }
        signal.yield()
        for try await _ in socket {}
      }
    }
    try await withServer(handler: feed) { server in
      let url = try WebSocketURL(validating: "ws://127.0.0.1:\(server.port)/")
      var received: [WebSocketMessage] = []
      for _ in 1...2 {
        let first = try await withWebSocket(url, randomness: TestRandomness()) { socket in
          _ = await allSent.first { true }
          return try await socket.first { _ in true }
        }
        if let first { received.append(first) }
      }
      #expect(received == [.text("1"), .text("4")])
    }
    #expect(await sent.count == 4)
  }
}
