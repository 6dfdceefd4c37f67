/// What came from the other side.
///
/// ```swift
/// while let event = connection.next() {
///   if case .message(let message) = event { try connection.send(message) }
/// }
/// ```
public enum WebSocketEvent: Hashable, Sendable {
  /// A whole message.
  case message(WebSocketMessage)
  /// A ping with its payload; its pong already stands in the output.
  case ping([UInt8])
  /// A pong with its payload: the answer to a ping, or sent without being asked.
  case pong([UInt8])
  /// The end; no event follows.
  case closed(WebSocketClosure)
}

/// How a connection ended (RFC 6455, sections 7.1.4 to 7.1.7).
///
/// ```swift
/// if !closure.isClean { print("The reader is gone: \(closure.code)") }
/// ```
public struct WebSocketClosure: Hashable, Sendable {
  /// The other side's code: 1005 where it gave none, 1006 where it sent no close frame.
  ///
  /// After a failure it is the code that this side answered with.
  public let code: WebSocketCloseCode
  /// The other side's reason, often empty; after a failure what this side answered with.
  public let reason: String
  /// The rule that the other side broke; nil where it broke none.
  public let failure: WebSocketFailure?

  /// Says whether both sides sent a close frame and neither broke a rule.
  public var isClean: Bool { failure == nil && code != .abnormal }

  init(code: WebSocketCloseCode, reason: String) {
    self.code = code
    self.reason = reason
    failure = nil
  }

  init(_ failure: WebSocketFailure) {
    code = failure.code
    reason = failure.description
    self.failure = failure
  }
}
