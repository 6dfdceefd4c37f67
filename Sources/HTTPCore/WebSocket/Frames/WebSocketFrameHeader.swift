/// What stands before the payload of a frame (RFC 6455, section 5.2).
///
/// ```swift
/// var bytes: [UInt8] = []
/// WebSocketFrameHeader(opcode: .text, length: 5).append(to: &bytes)
/// bytes  // [0x81, 0x05]
/// ```
package struct WebSocketFrameHeader: Hashable, Sendable {
  /// Says whether the frame ends its message.
  package var isFinal: Bool
  /// What the frame carries.
  package var opcode: WebSocketOpcode
  /// The key that the payload is masked with; nil where it is not masked.
  package var mask: WebSocketMask?
  /// The length of the payload in bytes.
  package var length: Int

  /// The longest payload of a control frame in bytes (section 5.5).
  package static let maximumControlLength = 125

  /// Makes a header.
  ///
  /// - Parameters:
  ///   - opcode: What the frame carries.
  ///   - length: The length of the payload in bytes.
  ///   - isFinal: Whether the frame ends its message.
  ///   - mask: The key that the payload is masked with, if it is.
  package init(
    opcode: WebSocketOpcode, length: Int, isFinal: Bool = true, mask: WebSocketMask? = nil
  ) {
    self.opcode = opcode
    self.length = length
    self.isFinal = isFinal
    self.mask = mask
  }

  /// Writes the header with the shortest length that holds it, as section 5.2 demands.
  ///
  /// - Parameter bytes: The output, to whose end the 2 to 14 bytes of the header are added.
  package func append(to bytes: inout [UInt8]) {
    bytes.append((isFinal ? 0x80 : 0) | opcode.rawValue)
    let masked: UInt8 = mask == nil ? 0 : 0x80
    switch length {
    case ...125: bytes.append(masked | UInt8(length))
    case ...0xffff:
      bytes.append(masked | 126)
      bytes.append(UInt8(length >> 8))
      bytes.append(UInt8(length & 0xff))
    default:
      bytes.append(masked | 127)
      for place in 1...8 { bytes.append(UInt8(truncatingIfNeeded: length >> (64 - 8 * place))) }
    }
    mask?.append(to: &bytes)
  }
}
