extension WebSocketConnection {
  /// The longest reason of a close frame in bytes: two of the 125 hold the code.
  static var maximumReasonLength: Int { WebSocketFrameHeader.maximumControlLength - 2 }

  /// Starts to close the connection, or does nothing where that has begun.
  ///
  /// Nothing can be sent afterwards. What the other side sends before its own close frame still
  /// arrives, and then `.closed` with its code.
  ///
  /// - Parameters:
  ///   - code: The reason as a number.
  ///   - reason: The reason for people who look for an error, at most 123 bytes of UTF-8.
  /// - Throws: `WebSocketSendError.invalidCloseCode` or `.reasonTooLong`.
  public mutating func close(
    _ code: WebSocketCloseCode = .normal, reason: String = ""
  ) throws(WebSocketSendError) {
    guard code.isSendable else { throw .invalidCloseCode(code) }
    let count = reason.utf8.count
    guard count <= Self.maximumReasonLength else { throw .reasonTooLong(count: count) }
    guard phase == .open else { return }
    append(.close, Self.body(code, reason))
    phase = .closing
  }

  /// Takes the payload of the other side's close frame (section 5.5.1).
  mutating func receiveClose(_ payload: [UInt8]) throws(WebSocketFailure) -> WebSocketEvent {
    let closure = try Self.closure(payload)
    if phase == .open {
      append(.close, payload.isEmpty ? [] : Self.body(closure.code, ""))
    }
    return end(closure, closesTransport: isServer)
  }

  /// Fails the connection (section 7.1.7).
  mutating func fail(_ failure: WebSocketFailure) -> WebSocketEvent {
    if phase == .open { append(.close, Self.body(failure.code, failure.description)) }
    return end(WebSocketClosure(failure), closesTransport: true)
  }

  /// Ends the connection: nothing that is there or will come is looked at.
  mutating func end(_ closure: WebSocketClosure, closesTransport: Bool) -> WebSocketEvent {
    phase = .closed
    self.closesTransport = closesTransport || hasEnded
    input = []
    position = 0
    frame = nil
    fragments = nil
    assembly = WebSocketAssembly(maximumLength: limits.maximumMessageLength)
    return .closed(closure)
  }

  private static func closure(_ payload: [UInt8]) throws(WebSocketFailure) -> WebSocketClosure {
    guard !payload.isEmpty else { return WebSocketClosure(code: .noStatus, reason: "") }
    guard payload.count >= 2 else { throw .truncatedCloseCode }
    let code = WebSocketCloseCode(rawValue: UInt16(payload[0]) << 8 | UInt16(payload[1]))
    guard code.isSendable else { throw .invalidCloseCode(code) }
    guard let reason = String(validating: payload[2...], as: UTF8.self) else {
      throw .invalidCloseReason
    }
    return WebSocketClosure(code: code, reason: reason)
  }

  private static func body(_ code: WebSocketCloseCode, _ reason: String) -> [UInt8] {
    [UInt8(code.rawValue >> 8), UInt8(code.rawValue & 0xff)] + reason.utf8
  }
}
