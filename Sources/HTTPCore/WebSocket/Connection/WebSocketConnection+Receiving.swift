extension WebSocketConnection {
  /// How many bytes have arrived that ``next()`` has not looked at yet.
  ///
  /// Once it gave nil there are at most 124: a control frame's payload that lacks a byte.
  public var inputCount: Int { input.count - position }

  /// Takes bytes that came from the other side; they are ignored after its close frame.
  ///
  /// - Parameter bytes: The bytes, cut anywhere.
  public mutating func receive(_ bytes: Span<UInt8>) {
    guard phase != .closed else { return }
    if position > 0 {
      if position == input.count {
        input.removeAll(keepingCapacity: input.capacity <= Self.keptCapacity)
      } else {
        input.removeFirst(position)
      }
      position = 0
    }
    unsafe bytes.withUnsafeBufferPointer { unsafe input.append(contentsOf: $0) }
  }

  /// Takes bytes that came from the other side, from an array.
  ///
  /// - Parameter bytes: The bytes, cut anywhere.
  public mutating func receive(_ bytes: [UInt8]) { receive(bytes.span) }

  /// Takes the news that nothing more can come: the socket is at its end or broken.
  public mutating func receiveEnd() {
    hasEnded = true
    if phase == .closed { closesTransport = true }
  }

  /// Gives the next event, and answers what the protocol answers by itself.
  ///
  /// A ping is answered with its pong, a close frame with one of the same code, and a broken rule
  /// with a close frame that names it.
  ///
  /// - Returns: The event; nil while there is none, and for ever after `.closed`.
  public mutating func next() -> WebSocketEvent? {
    guard phase != .closed else { return nil }
    do throws(WebSocketFailure) {
      while try beginFrame() {
        if let event = try takePayload() { return event }
        guard frame == nil else { break }
      }
    } catch {
      return fail(error)
    }
    guard hasEnded else { return nil }
    return end(WebSocketClosure(code: .abnormal, reason: ""), closesTransport: true)
  }

  /// Says whether the header of a frame is there, and reads it where it was not yet.
  private mutating func beginFrame() throws(WebSocketFailure) -> Bool {
    guard frame == nil else { return true }
    let input = input
    let decoded = try WebSocketFrameHeader.decode(
      input.span.extracting(position..<input.count), isMasked: isServer,
      maximumLength: limits.maximumFrameLength)
    guard let (header, size) = decoded else { return false }
    if !header.opcode.isControl { try assembly.begin(header) }
    position += size
    frame = header
    consumed = 0
    return true
  }

  /// Takes what is there of the frame's payload; the frame is nil after its end.
  private mutating func takePayload() throws(WebSocketFailure) -> WebSocketEvent? {
    guard let header = frame else { return nil }
    if header.opcode.isControl { return try takeControlFrame(header) }
    let count = min(header.length - consumed, input.count - position)
    try assembly.append(
      input[position..<position + count], mask: header.mask, offset: consumed)
    position += count
    consumed += count
    guard consumed == header.length else { return nil }
    frame = nil
    return header.isFinal ? .message(try assembly.finish()) : nil
  }

  private mutating func takeControlFrame(
    _ header: WebSocketFrameHeader
  ) throws(WebSocketFailure) -> WebSocketEvent? {
    guard input.count - position >= header.length else { return nil }
    var payload = Array(input[position..<position + header.length])
    header.mask?.apply(to: &payload, from: 0, offset: 0)
    position += header.length
    frame = nil
    switch header.opcode {
    case .ping:
      append(.pong, payload)
      return .ping(payload)
    case .pong: return .pong(payload)
    default: return try receiveClose(payload)
    }
  }
}
