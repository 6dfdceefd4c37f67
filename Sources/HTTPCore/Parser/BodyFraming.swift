/// How the end of a request's body is found (RFC 9112, section 6.3).
public enum BodyFraming: Sendable, Hashable {
  /// The request has no body.
  case none
  /// The body has a number of bytes, at least one.
  case length(Int)
  /// The body comes in chunks.
  case chunked
}
