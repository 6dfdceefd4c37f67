/// The rule that the other side broke, for which its connection was failed (RFC 6455, section 7.1.7).
public enum WebSocketFailure: Error, Hashable, Sendable {
  /// Reserved bits are set, though no extension was agreed on: RSV1 is 4, RSV2 is 2, RSV3 is 1.
  case reservedBits(UInt8)
  /// The opcode has no meaning.
  case reservedOpcode(UInt8)
  /// A control frame is not final.
  case fragmentedControlFrame
  /// A control frame has more than 125 bytes.
  case controlFrameTooLong
  /// A client sent a frame without a mask.
  case missingMask
  /// A server sent a frame with a mask.
  case unexpectedMask
  /// The length in bytes stands in more bytes than it needs.
  case lengthNotMinimal(Int)
  /// The length in bytes has its highest bit set.
  case lengthOutOfRange(UInt64)
  /// A frame announces more bytes than the limit.
  case frameTooLong(length: Int, limit: Int)
  /// A message has more bytes, its frames together, than the limit.
  case messageTooLong(length: Int, limit: Int)
  /// A continuation continues nothing.
  case unexpectedContinuation
  /// A new message began before the last frame of the one before.
  case unfinishedMessage
  /// A text message is no UTF-8.
  case invalidUTF8
  /// A close frame has one byte, which is half a code.
  case truncatedCloseCode
  /// A close frame has a code that may not be sent.
  case invalidCloseCode(WebSocketCloseCode)
  /// The reason in a close frame is no UTF-8.
  case invalidCloseReason

  /// The code of the close frame with which the failure is answered.
  public var code: WebSocketCloseCode {
    switch self {
    case .frameTooLong, .messageTooLong: .messageTooBig
    case .invalidUTF8, .invalidCloseReason: .invalidPayload
    default: .protocolError
    }
  }
}

extension WebSocketFailure: CustomStringConvertible {
  /// What was wrong, in at most 123 bytes of ASCII: it is sent as the reason in the close frame.
  public var description: String {
    switch self {
    case .reservedBits(let bits): "The reserved bits are \(bits), not 0: there is no extension."
    case .reservedOpcode(let opcode): "The opcode \(opcode) is reserved."
    case .fragmentedControlFrame: "A control frame is fragmented."
    case .controlFrameTooLong: "A control frame has more than 125 bytes."
    case .missingMask: "A client's frame is not masked."
    case .unexpectedMask: "A server's frame is masked."
    case .lengthNotMinimal(let length): "The length \(length) is not written in its shortest form."
    case .lengthOutOfRange(let length): "The length \(length) has its highest bit set."
    case .frameTooLong(let length, let limit):
      "A frame of \(length) bytes is above the limit of \(limit)."
    case .messageTooLong(let length, let limit):
      "A message of at least \(length) bytes is above the limit of \(limit)."
    case .unexpectedContinuation: "A continuation frame continues no message."
    case .unfinishedMessage: "A message began before the one before it ended."
    case .invalidUTF8: "A text message is no UTF-8."
    case .truncatedCloseCode: "A close frame holds half a code."
    case .invalidCloseCode(let code): "The close code \(code) may not be sent."
    case .invalidCloseReason: "The reason of a close frame is no UTF-8."
    }
  }
}
