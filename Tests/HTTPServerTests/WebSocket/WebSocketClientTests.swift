import HTTPCore
import HTTPServer
import Ports
import TestSupport
import Testing

@Suite struct `A WebSocket of a client` {
  /// Enough for a test: nobody attacks it.
  struct Source: Randomness {
    func next() -> UInt64 { .random(in: 0...UInt64.max) }
  }

  /// Long enough for two cores that run all tests at once.
  static let patience = Duration.seconds(600)

  static var patient: ServerConfiguration {
    var configuration = ServerConfiguration()
    configuration.times = TimeLimits(write: patience, closing: patience)
    return configuration
  }

  static func url(_ server: HTTPServer, _ target: String = "/") throws -> WebSocketURL {
    try WebSocketURL(validating: "ws://127.0.0.1:\(server.port)\(target)")
  }

  static let echo: RequestHandler = { request in
    let handshake = WebSocketServerHandshake(subprotocols: ["orders.v2"])
    return .webSocket(request, handshake: handshake) { socket in
      for try await message in socket { try await socket.send(message) }
    }
  }

  @Test func `sends messages and gets the answers in their order`() async throws {
    let sent: [WebSocketMessage] = [
      .text("Guten Morgen, Zoë"), .binary([0, 255]), .text(""),
      .binary([UInt8](repeating: 7, count: 300_000)),
    ]
    try await withServer(Self.patient, handler: Self.echo) { server in
      let answers = try await withWebSocket(
        Self.url(server), randomness: Source(), timeout: Self.patience, closing: Self.patience
      ) { socket in
        for message in sent { try await socket.send(message) }
        try await socket.close()
        return try await socket.reduce(into: []) { $0.append($1) }
      }
      #expect(answers == sent)
    }
  }

  @Test func `agrees on a subprotocol`() async throws {
    try await withServer(handler: Self.echo) { server in
      let chosen = try await withWebSocket(
        Self.url(server), subprotocols: ["orders.v3", "orders.v2"], randomness: Source()
      ) { $0.subprotocol }
      #expect(chosen == "orders.v2")
    }
  }

  @Test func `an answer that is no upgrade is refused with its status`() async throws {
    try await withServer { _ in
      Response(status: .notFound)
    } perform: { server in
      await #expect(throws: WebSocketHandshakeError.status(404)) {
        try await withWebSocket(Self.url(server), randomness: Source(), timeout: Self.patience) {
          _ in
        }
      }
    }
  }

  @Test func `the messages end in an error when the server fails`() async throws {
    let handler: RequestHandler = { .webSocket($0) { _ in throw Missing() } }
    try await withServer(handler: handler) { server in
      let code = try await withWebSocket(
        Self.url(server), randomness: Source(), timeout: Self.patience
      ) { socket in
        for try await _ in socket {}
        return await socket.closure?.code
      }
      #expect(code == .internalError)
    }
  }

  @Test func `a port without a server is refused`() async throws {
    let port = try ReservedPort()
    let url = try WebSocketURL(validating: "ws://127.0.0.1:\(port.number)/")
    let error = await #expect(throws: ConnectionError.self) {
      try await withWebSocket(url, randomness: Source(), timeout: Self.patience) { _ in }
    }
    _ = consume port
    guard case .failed(let reason) = error else { throw Missing() }
    #expect(reason.description.contains("refused"))
  }

  @Test func `TLS is refused, as it is not spoken`() async throws {
    await #expect(throws: WebSocketDialError.secure) {
      try await withWebSocket("wss://127.0.0.1/", randomness: Source(), timeout: Self.patience) {
        _ in
      }
    }
  }

  @Test func `a name is looked up, and its addresses are tried in turn`() async throws {
    try await withServer(handler: Self.echo) { server in
      let url = try WebSocketURL(validating: "ws://localhost:\(server.port)/")
      let answer = try await withWebSocket(url, randomness: Source(), timeout: Self.patience) {
        socket in
        try await socket.send("good morning")
        return try await socket.first { _ in true }
      }
      #expect(answer == .text("good morning"))
    }
  }

  @Test func `an address of IPv6 is connected to`() async throws {
    var configuration = ServerConfiguration()
    configuration.address = "::1"
    try await withServer(configuration, handler: Self.echo) { server in
      let url = try WebSocketURL(validating: "ws://[::1]:\(server.port)/")
      let answer = try await withWebSocket(url, randomness: Source(), timeout: Self.patience) {
        socket in
        try await socket.send("good morning")
        return try await socket.first { _ in true }
      }
      #expect(answer == .text("good morning"))
    }
  }

  /// The label is longer than the DNS can ask for, so that nothing goes to a network.
  @Test func `a name without an address is refused with its reason`() async throws {
    let name = String(repeating: "a", count: 64) + ".example"
    let url = try WebSocketURL(validating: "ws://\(name)/")
    let error = await #expect(throws: WebSocketDialError.self) {
      try await withWebSocket(url, randomness: Source(), timeout: Self.patience) { _ in }
    }
    guard case .name(name, let reason) = error else { throw Missing() }
    #expect(!reason.isEmpty)
    #expect(error?.description.contains(name) == true)
  }

  @Test func `a server that answers nothing is given up`() async throws {
    let gate = Gate()
    let handler: RequestHandler = { _ in
      try await gate.pass()
      return .text("late")
    }
    try await withServer(handler: handler) { server in
      await #expect(throws: ConnectionError.timedOut) {
        try await withWebSocket(
          Self.url(server), randomness: Source(), timeout: .milliseconds(30)
        ) { _ in }
      }
      gate.open()
    }
  }
}
