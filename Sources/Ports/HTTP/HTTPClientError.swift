/// The reason why a request got no whole answer.
///
/// Only after `refused` is it certain that the server did not act on the request.
public enum HTTPClientError: Error, Hashable, Sendable, CaseIterable {
  /// Nobody accepted the connection.
  case refused
  /// The connection was reset before the answer began.
  case reset
  /// The answer took longer than the client waits.
  case timedOut
  /// The connection ended inside the answer.
  case truncated
  /// What came back is no HTTP (RFC 9112).
  case malformed
}

extension HTTPClientError: CustomStringConvertible {
  /// What happened, and whether the request may have been carried out.
  public var description: String {
    switch self {
    case .refused: "The connection was refused; the request was not carried out."
    case .reset: "The connection was reset; the request may have been carried out."
    case .timedOut: "The answer did not come in time; the request may have been carried out."
    case .truncated: "The answer broke off; the request may have been carried out."
    case .malformed: "The answer is not HTTP; the request may have been carried out."
    }
  }
}
