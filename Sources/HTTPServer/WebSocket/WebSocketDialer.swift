#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import HTTPCore
internal import Ports

/// What opens a WebSocket from the client's side.
struct WebSocketDialer {
  let url: WebSocketURL
  let handshake: WebSocketClientHandshake
  let randomness: any Randomness
  let limits: WebSocketLimits
  let timeout: Duration

  /// Connects and shakes hands.
  ///
  /// - Throws: `WebSocketDialError`, `WebSocketHandshakeError`, `SystemError` or `ConnectionError`.
  func open(on loop: EventLoop) async throws -> WebSocket {
    let deadline = LoopInstant.now.advanced(by: timeout.wholeNanoseconds)
    let (host, port) = try address()
    let channel = try Channel(connect(to: SocketAddress(host, port: port)), on: loop)
    do {
      // A connection that is not yet there takes nothing, which is what this waits for first.
      try await channel.sendAll(handshake.request, until: deadline)
      let (answer, rest) = try await answer(on: channel, until: deadline)
      let subprotocol = try handshake.check(
        status: answer.status, version: answer.version, headers: answer.headers)
      let line = WebSocketLine(
        channel, WebSocketConnection(role: .client(randomness), limits: limits), received: rest,
        times: WebSocketLine.Times(
          write: timeout.wholeNanoseconds, closing: timeout.wholeNanoseconds))
      return WebSocket(subprotocol: subprotocol, line: line)
    } catch {
      channel.close()
      throw error
    }
  }

  private func address() throws(WebSocketDialError) -> (String, UInt16) {
    if url.isSecure { throw .secure }
    let parts = url.host.split(separator: ":", maxSplits: 1).map(String.init)
    guard let host = parts.first, let port = parts.count < 2 ? 80 : UInt16(parts[1]) else {
      throw .name(url.host)
    }
    let isNumeric = host.utf8.allSatisfy { $0 == 0x2e || (0x30...0x39).contains($0) }
    guard isNumeric || host == "localhost" else { throw .name(host) }
    return (isNumeric ? host : "127.0.0.1", port)
  }

  private func connect(to address: SocketAddress) throws(SystemError) -> Descriptor {
    let descriptor = try Descriptor.socket(address.family)
    let number = descriptor.number
    Listener.set(TCP_NODELAY, Int32(IPPROTO_TCP), of: number)
    let code = unsafe address.withPointer { pointer, length in
      #if canImport(Glibc)
        unsafe Glibc.connect(number, pointer, length)
      #else
        unsafe Darwin.connect(number, pointer, length)
      #endif
    }
    guard code == 0 || errno == EINPROGRESS else { throw SystemError("connect") }
    return descriptor
  }

  private func answer(
    on channel: Channel, until deadline: LoopInstant
  ) async throws -> (UpgradeAnswer, [UInt8]) {
    var received: [UInt8] = []
    while true {
      if let found = try UpgradeAnswer.parse(received) { return found }
      guard let bytes = try await channel.receiveSome(until: deadline) else {
        throw WebSocketDialError.noAnswer
      }
      received += bytes
    }
  }
}
