internal import HTTPCore

/// A socket that speaks WebSocket: it moves bytes between a channel and the machine of HTTPCore.
///
/// It lives on the thread of its loop. Answers to messages that came together leave in one write.
actor WebSocketLine: TurnEnd {
  /// Nanoseconds that the other side may take.
  struct Times: Sendable {
    /// To take a part of what is sent.
    var write: Int64
    /// To answer a close frame.
    var closing: Int64
  }

  /// From so many bytes on that the other side has not taken, sending waits.
  static let highWater = 64 * 1024

  nonisolated let channel: Channel
  private let times: Times
  private var machine: WebSocketConnection
  private var hasInputEnded = false
  private var isFlushScheduled = false
  /// How the connection has ended; nil while it has not.
  private(set) var closure: WebSocketClosure?

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe channel.loop.asUnownedSerialExecutor()
  }

  init(_ channel: Channel, _ machine: WebSocketConnection, received: [UInt8], times: Times) {
    self.channel = channel
    self.times = times
    var machine = machine
    machine.receive(received)
    self.machine = machine
  }

  /// The next message; nil once the connection was closed as it should be.
  ///
  /// - Throws: `WebSocketError.ended` where it ended otherwise; `ConnectionError`.
  func next(until deadline: LoopInstant = .never) async throws -> WebSocketMessage? {
    while true {
      while let event = machine.next() {
        switch event {
        case .message(let message): return message
        case .closed(let closure): self.closure = closure
        case .ping, .pong: break
        }
        // A peer that pings and does not read is not read from.
        if machine.outputCount >= Self.highWater { try await drain() }
      }
      try await drain()
      if let closure {
        guard closure.isClean else { throw WebSocketError.ended(closure) }
        return nil
      }
      try await read(until: deadline)
    }
  }

  /// Sends a message; returns at once, unless the other side is behind.
  ///
  /// - Throws: `WebSocketSendError`; `ConnectionError`; `CancellationError`.
  func send(_ message: WebSocketMessage) async throws {
    try Task.checkCancellation()
    try machine.send(message)
    try await afterSending()
  }

  /// Sends a ping, which the other side answers by itself.
  ///
  /// - Throws: `WebSocketSendError`; `ConnectionError`.
  func ping(_ payload: [UInt8]) async throws {
    try machine.ping(payload)
    try await afterSending()
  }

  /// Starts the closing handshake; the messages end when the other side has answered.
  ///
  /// - Throws: `WebSocketSendError`; `ConnectionError`.
  func close(_ code: WebSocketCloseCode, reason: String) async throws {
    try machine.close(code, reason: reason)
    try await drain()
  }

  /// Says that the server goes away, without waiting for anything.
  func goAway() {
    do throws(WebSocketSendError) {
      try machine.close(.goingAway)
      scheduleFlush()
    } catch {
      assertionFailure("\(error)")
    }
  }

  /// Ends the connection: closes it, if nobody has, and waits a little for the answer.
  func finish(_ code: WebSocketCloseCode) async {
    do {
      try await close(code, reason: "")
      let deadline = LoopInstant.now.advanced(by: times.closing)
      while try await next(until: deadline) != nil {}
      if !machine.closesTransport {
        while !hasInputEnded { try await read(until: deadline) }
      }
    } catch {
      // The other side does not answer, or has gone: there is nobody to say goodbye to.
    }
  }

  nonisolated func turnEnds() { assumeIsolated { $0.flush() } }

  private func afterSending() async throws {
    if machine.outputCount >= Self.highWater {
      try await drain()
    } else {
      scheduleFlush()
    }
  }

  private func scheduleFlush() {
    guard !isFlushScheduled else { return }
    isFlushScheduled = true
    channel.loop.atEndOfTurn(self)
  }

  private func flush() {
    isFlushScheduled = false
    while machine.outputCount > 0 {
      switch sendSome() {
      case .bytes: break
      case .end, .failed: return
      case .wouldBlock:
        Task(executorPreference: channel.loop) { try await self.drain() }
        return
      }
    }
  }

  private func drain() async throws(ConnectionError) {
    while machine.outputCount > 0 {
      switch sendSome() {
      case .bytes: break
      case .end: throw .closed
      case .failed(let error): throw .failed(error)
      case .wouldBlock:
        try await channel.wait(to: .writing, until: LoopInstant.now.advanced(by: times.write))
      }
    }
  }

  private func sendSome() -> Transfer {
    var transfer = Transfer.bytes(0)
    machine.drainOutput { bytes in
      transfer = channel.send(bytes)
      if case .bytes(let count) = transfer { return count }
      return 0
    }
    return transfer
  }

  private func read(until deadline: LoopInstant) async throws(ConnectionError) {
    guard !hasInputEnded else { throw .closed }
    try await channel.wait(to: .reading, until: deadline)
    var buffer = channel.loop.buffers.take()
    defer { channel.loop.buffers.giveBack(buffer) }
    switch channel.receive(into: &buffer) {
    case .bytes(let count): machine.receive(buffer.span.extracting(0..<count))
    case .end:
      hasInputEnded = true
      machine.receiveEnd()
    case .failed(let error): throw .failed(error)
    case .wouldBlock: break
    }
  }
}
