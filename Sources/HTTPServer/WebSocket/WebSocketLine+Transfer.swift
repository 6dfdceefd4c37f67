internal import HTTPCore
internal import Synchronization

extension WebSocketLine: TurnEnd {
  /// Puts something into the output, and waits for the other side only where it is behind.
  ///
  /// - Throws: What `put` throws; `ConnectionError`.
  func sendLater(
    _ put: (inout WebSocketConnection) throws(WebSocketSendError) -> Void
  ) async throws {
    let count = try state.withLock { state throws(WebSocketSendError) in
      try put(&state.machine)
      return state.machine.outputCount
    }
    if count < Self.highWater { scheduleFlush() } else { try await drain() }
  }

  /// Sends the output once the tasks that can run now have run, so that it leaves in one write.
  ///
  /// A thread that is not the loop's has no turn to wait for.
  func scheduleFlush() {
    guard channel.loop.isIsolatingCurrentContext() == true else { return turnEnds() }
    let isScheduled = state.withLock { state in
      defer { state.isFlushScheduled = true }
      return state.isFlushScheduled
    }
    if !isScheduled { channel.loop.atEndOfTurn(self) }
  }

  func turnEnds() {
    state.withLock { $0.isFlushScheduled = false }
    if !flush() { Task(executorPreference: channel.loop) { try await self.drain() } }
  }

  /// Sends what the system takes; says whether nobody has to wait for it to take more.
  func flush() -> Bool {
    while true {
      switch sendSome() {
      case .bytes(0): return true
      case .bytes: break
      // Who reads runs into the same.
      case .end, .failed: return true
      case .wouldBlock: return false
      }
    }
  }

  /// Sends the whole output.
  ///
  /// - Throws: `ConnectionError`.
  func drain() async throws(ConnectionError) {
    while true {
      switch sendSome() {
      case .bytes(0): return
      case .bytes: break
      case .end: throw .closed
      case .failed(let error): throw .failed(error)
      case .wouldBlock:
        try await channel.wait(to: .writing, until: LoopInstant.now.advanced(by: times.write))
      }
    }
  }

  /// Reads once.
  ///
  /// - Throws: `ConnectionError`.
  func read(until deadline: LoopInstant) async throws(ConnectionError) {
    guard state.withLock({ !$0.hasInputEnded }) else { throw .closed }
    try await channel.wait(to: .reading, until: deadline)
    var buffer = channel.loop.buffers.take()
    defer { channel.loop.buffers.giveBack(buffer) }
    switch channel.receive(into: &buffer) {
    case .bytes(let count):
      state.withLock { $0.machine.receive(buffer.span.extracting(0..<count)) }
    case .end:
      state.withLock { state in
        state.hasInputEnded = true
        state.machine.receiveEnd()
      }
    case .failed(let error): throw .failed(error)
    case .wouldBlock: break
    }
  }

  /// Sends a part of the output; no bytes where there is none.
  private func sendSome() -> Transfer {
    state.withLock { state in
      var transfer = Transfer.bytes(0)
      state.machine.drainOutput { bytes in
        transfer = channel.send(bytes)
        if case .bytes(let count) = transfer { return count }
        return 0
      }
      return transfer
    }
  }
}
