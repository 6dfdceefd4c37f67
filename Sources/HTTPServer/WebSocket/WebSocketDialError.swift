/// The reason why a client did not get to the end of the opening handshake.
public enum WebSocketDialError: Error, Hashable, Sendable {
  /// The URL is one of `wss`: this client speaks no TLS.
  case secure
  /// The host has no address, for a reason that the system gives.
  case name(String, reason: String)
  /// The server has closed the connection instead of answering.
  case noAnswer
  /// What the server has answered is no head of HTTP, or a very long one.
  case malformedAnswer
}

extension WebSocketDialError: CustomStringConvertible {
  /// What was wrong, and what to do.
  public var description: String {
    switch self {
    case .secure: "This client speaks no TLS. Use ws://, or a proxy that speaks TLS."
    case .name(let host, let reason):
      "\(host.debugDescription) was not found: \(reason). Is it spelled right?"
    case .noAnswer: "The server closed the connection before it answered."
    case .malformedAnswer: "The server's answer is no head of HTTP/1.1."
    }
  }
}
