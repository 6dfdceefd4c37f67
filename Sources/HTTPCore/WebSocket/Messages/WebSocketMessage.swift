/// A whole message (RFC 6455, section 5.6).
///
/// ```swift
/// try connection.send(.text("The kettle boils."))
/// ```
public enum WebSocketMessage: Hashable, Sendable {
  /// A text.
  case text(String)
  /// Any bytes.
  case binary([UInt8])

  /// The two kinds of messages.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// UTF-8 text.
    case text
    /// Any bytes.
    case binary

    var opcode: WebSocketOpcode { self == .text ? .text : .binary }
  }

  /// The kind of the message.
  public var kind: Kind {
    switch self {
    case .text: .text
    case .binary: .binary
    }
  }
}
