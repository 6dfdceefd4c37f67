extension WebSocketFrameHeader {
  /// Reads the header at the start of some bytes, as far as it has arrived.
  ///
  /// Each rule is checked as soon as the bytes that it speaks of are there, in their order. So the
  /// verdict does not depend on how the bytes were cut, and nothing is kept for a refused frame.
  ///
  /// - Parameters:
  ///   - bytes: What has arrived, from the first byte of the header on.
  ///   - isMasked: Whether frames must be masked, as those to a server, or must not be.
  ///   - maximumLength: The longest payload that is accepted, in bytes.
  /// - Returns: The header and its own length in bytes; nil while bytes of it are missing.
  /// - Throws: `WebSocketFailure.reservedBits`, `.reservedOpcode`, `.fragmentedControlFrame`,
  ///   `.missingMask`, `.unexpectedMask`, `.controlFrameTooLong`, `.lengthNotMinimal`,
  ///   `.lengthOutOfRange` or `.frameTooLong`: the first that applies, in this order.
  package static func decode(
    _ bytes: Span<UInt8>, isMasked: Bool, maximumLength: Int
  ) throws(WebSocketFailure) -> (header: WebSocketFrameHeader, size: Int)? {
    guard !bytes.isEmpty else { return nil }
    let first = bytes[0]
    guard first & 0x70 == 0 else { throw .reservedBits(first >> 4 & 0x7) }
    guard let opcode = WebSocketOpcode(rawValue: first & 0xf) else {
      throw .reservedOpcode(first & 0xf)
    }
    let isFinal = first & 0x80 != 0
    guard isFinal || !opcode.isControl else { throw .fragmentedControlFrame }
    guard bytes.count >= 2 else { return nil }
    guard (bytes[1] & 0x80 != 0) == isMasked else {
      throw isMasked ? .missingMask : .unexpectedMask
    }
    let short = Int(bytes[1] & 0x7f)
    guard !opcode.isControl || short <= maximumControlLength else { throw .controlFrameTooLong }
    guard let (length, size) = try length(bytes, short: short) else { return nil }
    guard length <= maximumLength else {
      throw .frameTooLong(length: length, limit: maximumLength)
    }
    var header = WebSocketFrameHeader(opcode: opcode, length: length, isFinal: isFinal)
    guard isMasked else { return (header, size) }
    guard bytes.count >= size + 4 else { return nil }
    header.mask = WebSocketMask(bytes[size], bytes[size + 1], bytes[size + 2], bytes[size + 3])
    return (header, size + 4)
  }

  /// The length of the payload, and how many bytes the header has up to there.
  private static func length(
    _ bytes: Span<UInt8>, short: Int
  ) throws(WebSocketFailure) -> (length: Int, size: Int)? {
    guard short >= 126 else { return (short, 2) }
    let size = short == 126 ? 4 : 10
    guard bytes.count >= size else { return nil }
    var value: UInt64 = 0
    for place in 2..<size { value = value << 8 | UInt64(bytes[place]) }
    guard let length = Int(exactly: value) else { throw .lengthOutOfRange(value) }
    guard length > (short == 126 ? 125 : 0xffff) else { throw .lengthNotMinimal(length) }
    return (length, size)
  }
}
