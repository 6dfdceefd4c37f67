internal import HTTPCore

extension HTTPConnection {
  /// The next event from the bytes that are there.
  func nextEvent() -> ConnectionEvent? {
    guard position < filled || !machine.isIdle else { return nil }
    return machine.next(input.span.extracting(0..<filled), from: &position)
  }

  /// Reads what has come of a body, without waiting; says whether the request stands so far.
  func readContent() -> Bool {
    while let event = nextEvent() {
      switch event {
      case .body(let range): content.add(input[range])
      case .requestEnd:
        content.isWhole = true
        return true
      case .refused(let refusal):
        content.refusal = refusal
        return false
      case .request: return true
      }
    }
    return true
  }

  /// The next part of a body for its handler; nil at the end.
  ///
  /// - Throws: `ConnectionError`; `RequestRefusal` where the rest of the request is malformed.
  func nextPart(of exchange: Int) async throws -> [UInt8]? {
    while true {
      guard exchange == self.exchange else { throw ConnectionError.answered }
      if content.hasPending { return content.take() }
      if content.isWhole { return nil }
      if let refusal = content.refusal { throw refusal }
      machine.wantBody()
      if !readContent() || content.isWhole || content.hasPending { continue }
      try await drain()
      if hasInputEnded {
        _ = machine.inputEnded()
        throw ConnectionError.closed
      }
      try await waitForContent()
    }
  }

  private func waitForContent() async throws(ConnectionError) {
    if content.hasTimedOut { throw .timedOut }
    let start = LoopInstant.now
    do throws(ConnectionError) {
      try await fill(until: start.advanced(by: content.timeLeft))
    } catch {
      if error == .timedOut { content.timeLeft = -1 }
      throw error
    }
    content.timeLeft -= LoopInstant.now.nanoseconds - start.nanoseconds
  }

  /// Waits for bytes, or for the end of the input, once all that came before were taken.
  ///
  /// Inlined, as each call between asynchronous functions looks for its executor twice.
  @inline(__always)
  func fill(until deadline: LoopInstant) async throws(ConnectionError) {
    // Who has no buffer has been waiting, and needs none before there is something to read.
    if input.isEmpty { try await channel.wait(to: .reading, until: deadline) }
    while position == filled, !hasInputEnded {
      if input.isEmpty { input = channel.loop.buffers.take() }
      switch channel.receive(into: &input) {
      case .bytes(let count): (position, filled) = (0, count)
      case .end: hasInputEnded = true
      case .failed(let error): throw .failed(error)
      case .wouldBlock:
        giveBufferBack()
        try await channel.wait(to: .reading, until: deadline)
      }
    }
  }

  func giveBufferBack() {
    guard !input.isEmpty, position == filled else { return }
    channel.loop.buffers.giveBack(input)
    input = []
    (position, filled) = (0, 0)
  }

  /// Lets the client read an answer that came before it had sent everything.
  ///
  /// To close a socket with unread bytes resets the connection, and the client would lose the answer
  /// (RFC 9112, section 9.6).
  func linger() async throws(ConnectionError) {
    guard position < filled || !content.isPast else { return }
    channel.endSending()
    let deadline = LoopInstant.now.advanced(by: context.lingerLimit)
    while !hasInputEnded, LoopInstant.now < deadline {
      position = filled
      try await fill(until: deadline)
    }
  }
}
