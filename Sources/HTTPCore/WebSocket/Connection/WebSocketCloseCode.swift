/// The reason for the end of a connection, as a number (RFC 6455, section 7.4).
///
/// ```swift
/// try connection.close(.goingAway, reason: "The shop closes at six.")
/// ```
public struct WebSocketCloseCode: RawRepresentable, Hashable, Sendable {
  /// The number.
  public let rawValue: UInt16

  /// Makes a code of any number; ``isSendable`` says whether it may stand in a frame.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// 1000: the purpose is fulfilled.
  public static let normal = WebSocketCloseCode(rawValue: 1000)
  /// 1001: a server stops, or a browser leaves the page.
  public static let goingAway = WebSocketCloseCode(rawValue: 1001)
  /// 1002: the other side broke a rule of the protocol.
  public static let protocolError = WebSocketCloseCode(rawValue: 1002)
  /// 1003: this kind of message is not accepted.
  public static let unsupportedData = WebSocketCloseCode(rawValue: 1003)
  /// 1005: the other side gave no code; it stands in no frame.
  public static let noStatus = WebSocketCloseCode(rawValue: 1005)
  /// 1006: the connection ended without a close frame; it stands in no frame.
  public static let abnormal = WebSocketCloseCode(rawValue: 1006)
  /// 1007: the content is not what its kind says, such as text that is no UTF-8.
  public static let invalidPayload = WebSocketCloseCode(rawValue: 1007)
  /// 1008: the message breaks a rule of the application.
  public static let policyViolation = WebSocketCloseCode(rawValue: 1008)
  /// 1009: the message is too long.
  public static let messageTooBig = WebSocketCloseCode(rawValue: 1009)
  /// 1010: the server did not agree to an extension that the client needs.
  public static let mandatoryExtension = WebSocketCloseCode(rawValue: 1010)
  /// 1011: the server met a condition that it did not expect.
  public static let internalError = WebSocketCloseCode(rawValue: 1011)

  /// Says whether the code may stand in a close frame: 1000 to 1003, 1007 to 1011, 3000 to 4999.
  public var isSendable: Bool {
    switch rawValue {
    case 1000...1003, 1007...1011, 3000...4999: true
    default: false
    }
  }
}

extension WebSocketCloseCode: CustomStringConvertible {
  /// The number.
  public var description: String { "\(rawValue)" }
}
