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
  let closing: Duration

  /// Connects and shakes hands.
  ///
  /// - Throws: `WebSocketDialError`, `WebSocketHandshakeError`, `SystemError` or `ConnectionError`.
  func open(on loop: EventLoop) async throws -> WebSocket {
    let deadline = LoopInstant.now.advanced(by: timeout.wholeNanoseconds)
    let channel = try await connect(on: loop, until: deadline)
    do {
      let (answer, rest) = try await answer(on: channel, until: deadline)
      let subprotocol = try handshake.check(
        status: answer.status, version: answer.version, headers: answer.headers)
      let line = WebSocketLine(
        channel, WebSocketConnection(role: .client(randomness), limits: limits), received: rest,
        times: WebSocketLine.Times(
          write: timeout.wholeNanoseconds, closing: closing.wholeNanoseconds))
      return WebSocket(subprotocol: subprotocol, line: line)
    } catch {
      channel.close()
      throw error
    }
  }

  /// Connects to the first address of the host that takes the request.
  private func connect(on loop: EventLoop, until deadline: LoopInstant) async throws -> Channel {
    if url.isSecure { throw WebSocketDialError.secure }
    let (name, port) = url.endpoint
    let addresses = try await NameLookup.addresses(of: name, port: port, on: loop, until: deadline)
    var failure: (any Error)?
    for address in addresses {
      do {
        let channel = try Channel(connect(to: address), on: loop)
        do {
          // A connection that is not yet there takes nothing, which is what this waits for first.
          try await channel.sendAll(handshake.request, until: deadline)
          return channel
        } catch {
          channel.close()
          throw error
        }
      } catch  where error as? ConnectionError != .timedOut {
        failure = failure ?? error
      }
    }
    throw failure ?? WebSocketDialError.name(name, reason: "it has no address")
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
