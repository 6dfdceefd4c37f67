internal import HTTPCore

extension HTTPConnection: TurnEnd {
  /// The bytes of answers that the system has not taken.
  var unsent: Int { backlog.count - sent + machine.output.count }

  /// Sends a part of a streamed answer, and waits for a client that is behind.
  ///
  /// - Throws: `ConnectionError`; `CancellationError`; `ResponseError.bodyTooLong`.
  func write(_ bytes: [UInt8], to exchange: Int) async throws {
    guard exchange == self.exchange else { throw ConnectionError.answered }
    try Task.checkCancellation()
    try machine.write(bytes.span)
    if unsent >= Self.highWater {
      try await drain()
    } else {
      scheduleFlush()
    }
  }

  /// Sends everything.
  ///
  /// - Throws: `ConnectionError.timedOut` where the client takes nothing for too long, `.closed`,
  ///   `.failed`.
  func drain() async throws(ConnectionError) {
    while unsent > 0 {
      switch sendSome() {
      case .bytes: break
      case .end: throw .closed
      case .failed(let error): throw .failed(error)
      case .wouldBlock:
        try await channel.wait(
          to: .writing, until: LoopInstant.now.advanced(by: context.writeLimit))
      }
    }
  }

  /// Sends what is unsent once the handler that runs now waits for something.
  func scheduleFlush() {
    guard !isFlushScheduled else { return }
    isFlushScheduled = true
    channel.loop.atEndOfTurn(self)
  }

  nonisolated func turnEnds() { assumeIsolated { $0.flush() } }

  /// Sends what the system takes now; says whether that was everything.
  func flushed() -> Bool {
    while unsent > 0 {
      guard case .bytes = sendSome() else { return false }
    }
    return true
  }

  private func flush() {
    isFlushScheduled = false
    // An error is left to the task that serves the connection, which runs into the same.
    if !flushed() { Task(executorPreference: channel.loop) { try await self.drain() } }
  }

  private func sendSome() -> Transfer {
    guard sent < backlog.count else {
      let count = machine.output.count
      let transfer = channel.send(machine.output.span)
      guard case .bytes(let done) = transfer else { return transfer }
      if done == count, count <= Self.highWater {
        machine.dropOutput(done)
      } else {
        (backlog, sent) = (machine.takeOutput(), done)
        dropSentBacklog()
      }
      return transfer
    }
    let transfer = channel.send(backlog.span.extracting(sent..<backlog.count))
    if case .bytes(let done) = transfer {
      sent += done
      dropSentBacklog()
    }
    return transfer
  }

  private func dropSentBacklog() {
    if sent == backlog.count { (backlog, sent) = ([], 0) }
  }
}
