import HTTPCore
import HTTPServer
import Ports
import Testing

/// The other side may ignore a close frame; then it has had its time (RFC 6455, section 7.1.1).
@Suite(.timeLimit(.minutes(2)))
struct `A WebSocket whose other side does not close` {
  static let impatient: ServerConfiguration = {
    var configuration = ServerConfiguration()
    configuration.times = TimeLimits(closing: .milliseconds(30))
    return configuration
  }()

  static let opening = `A WebSocket on a server`.opening

  @Test func `a silent client is cut off`() async throws {
    let handler: RequestHandler = { request in
      .webSocket(request) { socket in
        try await socket.close()
        for try await _ in socket {}
      }
    }
    try await withServer(Self.impatient, handler: handler) { server in
      let bytes = try await talk(to: server.port) { client in
        try client.send(Self.opening)
        _ = try client.read(to: "\r\n\r\n")
        return try client.bytesToEnd()
      }
      #expect(bytes == [0x88, 2] + Frame.code(1_000))
    }
  }

  @Test func `a client that goes on sending is cut off`() async throws {
    let handler: RequestHandler = { request in
      .webSocket(request) { socket in
        try await socket.close()
        for try await _ in socket {}
      }
    }
    try await withServer(Self.impatient, handler: handler) { server in
      let error = await #expect(throws: RawClient.Failure.self) {
        try await talk(to: server.port) { client in
          try client.send(Self.opening)
          // Without the limit, all of these messages would be taken.
          for _ in 0..<5_000_000 { try client.send(bytes: Frame.text("more")) }
        }
      }
      #expect(error?.call == "send")
    }
  }

  @Test func `a handler that waits for a message is told that the time is over`() async throws {
    let errors = Record<ConnectionError?>()
    let handler: RequestHandler = { request in
      .webSocket(request) { socket in
        do {
          for try await message in socket where message == .text("leave") {
            try await socket.close()
          }
        } catch {
          errors.append(error as? ConnectionError)
        }
      }
    }
    try await withServer(Self.impatient, handler: handler) { server in
      _ = try await talk(to: server.port) { client in
        try client.send(bytes: Array(Self.opening.utf8) + Frame.text("leave"))
        return try client.bytesToEnd()
      }
    }
    #expect(errors.all == [.timedOut])
  }

  @Test func `a shutdown does not wait for a silent client`() async throws {
    let opened = Gate()
    let handler: RequestHandler = { request in
      .webSocket(request) { socket in
        opened.open()
        for try await _ in socket {}
      }
    }
    let server = try HTTPServer.start(Self.impatient, handler: handler)
    async let bytes = talk(to: server.port) { client in
      try client.send(Self.opening)
      _ = try client.read(to: "\r\n\r\n")
      return try client.bytesToEnd()
    }
    try await opened.pass()
    await server.shutdown(grace: .seconds(3_600))
    #expect(try await bytes == [0x88, 2] + Frame.code(1_001))
  }

  @Test func `a client does not wait for a silent server`() async throws {
    let ended = Gate()
    let silent: RequestHandler = { request in
      var response = Response.webSocket(request) { _ in }
      response.body = .stream(length: nil) { writer in
        guard let connection = writer as? UpgradedConnection else { throw Missing() }
        while try await connection.read() != nil {}
        ended.open()
      }
      return response
    }
    try await withServer(handler: silent) { server in
      try await withWebSocket(
        `A WebSocket of a client`.url(server), randomness: `A WebSocket of a client`.Source(),
        closing: .milliseconds(30)
      ) { _ in }
      await #expect(throws: Never.self) { try await ended.pass() }
    }
  }
}
