/// A version of HTTP/1 (RFC 9112, section 2.3).
///
/// A higher minor version than 1 is treated as 1.1, as RFC 9110, section 2.5, asks.
public enum HTTPVersion: String, Sendable, CaseIterable {
  /// Connections close after one exchange unless the client asks otherwise; no chunks.
  case http10 = "HTTP/1.0"
  /// Connections stay open unless one side asks otherwise.
  case http11 = "HTTP/1.1"
}
