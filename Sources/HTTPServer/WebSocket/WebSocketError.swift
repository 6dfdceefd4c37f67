public import HTTPCore

/// The reason why a WebSocket could not go on.
public enum WebSocketError: Error, Hashable, Sendable {
  /// The connection broke off, or a rule of the protocol was broken.
  case ended(WebSocketClosure)
}

extension WebSocketError: CustomStringConvertible {
  /// How the connection ended.
  public var description: String {
    switch self {
    case .ended(let closure):
      "The WebSocket ended with \(closure.code)"
        + (closure.reason.isEmpty ? "." : ": \(closure.reason)")
    }
  }
}
