/// The reason why a client does not take the connection for opened (RFC 6455, section 4.1).
public enum WebSocketHandshakeError: Error, Hashable, Sendable {
  /// The status is not 101: the answer may be a redirection or ask for credentials.
  case status(Int)
  /// The version is not HTTP/1.1.
  case httpVersion(String)
  /// Upgrade is not `websocket`.
  case upgrade([String])
  /// Connection does not hold `upgrade`.
  case connection([String])
  /// Sec-WebSocket-Accept is not the proof for this client's key.
  case accept([String])
  /// The server chose a subprotocol that was not offered, or more than one.
  case subprotocol([String])
  /// The server agreed to an extension, though none was offered.
  case extensions([String])
}

extension WebSocketHandshakeError: CustomStringConvertible {
  /// What was wrong, and what to look at.
  public var description: String {
    switch self {
    case .status(let status): "The status is \(status), not 101. Is there a WebSocket at this URL?"
    case .httpVersion(let version):
      "The version of the answer is \(version.debugDescription), not HTTP/1.1."
    case .upgrade(let values): "Upgrade is \(values), not websocket. Does the server speak it?"
    case .connection(let values):
      "Connection is \(values), without upgrade. Does a proxy stand between?"
    case .accept(let values):
      "Sec-WebSocket-Accept is \(values), not the proof for this key. Is the answer a cached one?"
    case .subprotocol(let values):
      "The server chose the subprotocols \(values); it may choose one of those offered."
    case .extensions(let values): "The server uses the extensions \(values); none was offered."
    }
  }
}
