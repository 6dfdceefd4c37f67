internal import HTTPCore
internal import Synchronization

extension WebSocketLine {
  /// Starts the closing handshake; the messages end when the other side has answered.
  ///
  /// From now on the other side has its time to answer, as section 7.1.1 of RFC 6455 allows; then
  /// reading throws `ConnectionError.timedOut`.
  ///
  /// - Throws: `WebSocketSendError`; `ConnectionError`.
  func close(_ code: WebSocketCloseCode, reason: String) async throws {
    try beginToClose(code, reason: reason)
    try await drain()
  }

  /// Says that the server goes away, without waiting for anything.
  func goAway() {
    do throws(WebSocketSendError) {
      try beginToClose(.goingAway, reason: "")
      scheduleFlush()
    } catch {
      assertionFailure("\(error)")
    }
  }

  /// Ends the connection: closes it, if nobody has, and waits a little for the answer.
  func finish(_ code: WebSocketCloseCode) async {
    do {
      try await close(code, reason: "")
      while try await next() != nil {}
      guard state.withLock({ !$0.machine.closesTransport }) else { return }
      while state.withLock({ !$0.hasInputEnded }) { try await read(until: .never) }
    } catch {
      // The other side does not answer, or has gone: there is nobody to say goodbye to.
    }
  }

  private func beginToClose(
    _ code: WebSocketCloseCode, reason: String
  ) throws(WebSocketSendError) {
    try state.withLock { state throws(WebSocketSendError) in
      try state.machine.close(code, reason: reason)
    }
    channel.limitReading(until: LoopInstant.now.advanced(by: times.closing))
  }
}
