import Ports

extension WebSocketConnection {
  /// Sends a message in one frame.
  ///
  /// - Parameter message: The message.
  /// - Throws: `WebSocketSendError.closed` or `.unfinishedMessage`.
  public mutating func send(_ message: WebSocketMessage) throws(WebSocketSendError) {
    guard phase == .open else { throw .closed }
    if let fragments { throw .unfinishedMessage(fragments.kind) }
    switch message {
    case .text(let text): append(.text, text)
    case .binary(let bytes): append(.binary, bytes)
    }
  }

  /// Sends the next part of a message whose whole is not at hand (section 5.4).
  ///
  /// Pings, pongs and the close frame may come between the parts.
  ///
  /// - Parameters:
  ///   - bytes: The part; a text may be cut within a character.
  ///   - kind: The kind of the message, the same for all its parts.
  ///   - isFinal: Whether the part ends the message.
  /// - Throws: `WebSocketSendError.closed`; `.unfinishedMessage` where a message of the other kind
  ///   waits for its last part; `.invalidUTF8` where the parts so far cannot become a text.
  public mutating func send(
    fragment bytes: [UInt8], of kind: WebSocketMessage.Kind, isFinal: Bool
  ) throws(WebSocketSendError) {
    guard phase == .open else { throw .closed }
    if let fragments, fragments.kind != kind { throw .unfinishedMessage(fragments.kind) }
    var validator = fragments?.validator ?? UTF8Validator()
    if kind == .text {
      guard validator.accept(bytes), !isFinal || validator.isComplete else { throw .invalidUTF8 }
    }
    append(fragments == nil ? kind.opcode : .continuation, bytes, isFinal: isFinal)
    fragments = isFinal ? nil : (kind, validator)
  }

  /// Asks whether the other side is there; it answers with a pong of the same payload.
  ///
  /// - Parameter payload: At most 125 bytes that tell the answer from others.
  /// - Throws: `WebSocketSendError.closed` or `.payloadTooLong`.
  public mutating func ping(_ payload: [UInt8] = []) throws(WebSocketSendError) {
    try sendControl(.ping, payload)
  }

  /// Says without being asked that this side is there; a ping is answered by itself.
  ///
  /// - Parameter payload: At most 125 bytes.
  /// - Throws: `WebSocketSendError.closed` or `.payloadTooLong`.
  public mutating func pong(_ payload: [UInt8] = []) throws(WebSocketSendError) {
    try sendControl(.pong, payload)
  }

  private mutating func sendControl(
    _ opcode: WebSocketOpcode, _ payload: [UInt8]
  ) throws(WebSocketSendError) {
    guard payload.count <= WebSocketFrameHeader.maximumControlLength else {
      throw .payloadTooLong(count: payload.count)
    }
    guard phase == .open else { throw .closed }
    append(opcode, payload)
  }

  /// Adds a frame to the output, masked where this side is the client.
  mutating func append(_ opcode: WebSocketOpcode, _ payload: [UInt8], isFinal: Bool = true) {
    append(opcode, length: payload.count, isFinal: isFinal) { $0.append(contentsOf: payload) }
  }

  private mutating func append(_ opcode: WebSocketOpcode, _ text: String) {
    append(opcode, length: text.utf8.count, isFinal: true) { output in
      let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
        unsafe output.append(contentsOf: bytes)
      }
      // A text that is bridged from elsewhere stands in pieces.
      if isDone == nil { output.append(contentsOf: text.utf8) }
    }
  }

  private func nextMask() -> WebSocketMask? {
    randomness.map { WebSocketMask(bits: UInt32(truncatingIfNeeded: $0.next())) }
  }

  @inline(__always)
  private mutating func append(
    _ opcode: WebSocketOpcode, length: Int, isFinal: Bool, _ write: (inout [UInt8]) -> Void
  ) {
    let mask = isServer ? nil : nextMask()
    let header = WebSocketFrameHeader(
      opcode: opcode, length: length, isFinal: isFinal, mask: mask)
    header.append(to: &pending)
    let start = pending.count
    write(&pending)
    mask?.apply(to: &pending, from: start, offset: 0)
  }
}
