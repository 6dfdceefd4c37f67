/// What a frame carries (RFC 6455, section 5.2).
///
/// ```swift
/// WebSocketOpcode(rawValue: 0x9)?.isControl  // true: a ping
/// ```
package enum WebSocketOpcode: UInt8, Sendable, CaseIterable {
  /// The next part of a fragmented message.
  case continuation = 0x0
  /// A text message, or its first part.
  case text = 0x1
  /// A binary message, or its first part.
  case binary = 0x2
  /// The end of what this side sends.
  case close = 0x8
  /// A question whether the other side is there.
  case ping = 0x9
  /// The answer to a ping.
  case pong = 0xa

  /// Says whether the frame stands outside of messages, and so may come between their parts.
  package var isControl: Bool { rawValue & 0x8 != 0 }
}
