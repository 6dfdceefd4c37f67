/// The reason why something was not sent; nothing of it stands in the output.
public enum WebSocketSendError: Error, Hashable, Sendable {
  /// One side has closed the connection.
  case closed
  /// The payload of a ping or pong has more than 125 bytes.
  case payloadTooLong(count: Int)
  /// The code may not stand in a close frame.
  case invalidCloseCode(WebSocketCloseCode)
  /// The reason of a close frame has more than 123 bytes of UTF-8.
  case reasonTooLong(count: Int)
  /// A fragmented message of this kind waits for its last fragment.
  case unfinishedMessage(WebSocketMessage.Kind)
  /// The fragments of a text do not make UTF-8.
  case invalidUTF8
}

extension WebSocketSendError: CustomStringConvertible {
  /// What was wrong, and what to do.
  public var description: String {
    switch self {
    case .closed: "The connection is closed. Open another one to send."
    case .payloadTooLong(let count):
      "A ping or pong of \(count) bytes is too long. Send at most 125 bytes."
    case .invalidCloseCode(let code):
      "The close code \(code) may not be sent. Use 1000, or one from 3000 to 4999."
    case .reasonTooLong(let count):
      "A close reason of \(count) bytes is too long. Send at most 123 bytes of UTF-8."
    case .unfinishedMessage(let kind):
      "A \(kind) message in fragments is unfinished. Send its last fragment first."
    case .invalidUTF8: "The fragments are no UTF-8 text. Send them as binary."
    }
  }
}
