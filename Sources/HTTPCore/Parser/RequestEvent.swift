public import Ports

/// What a parser found next in the bytes of a connection.
public enum RequestEvent: Sendable {
  /// The head of a request; its body follows, or `end`.
  case head(RequestHead)
  /// A part of the body: a range of the bytes that the parser was given in this call.
  case body(Range<Int>)
  /// The end of the request, with the fields after a chunked body.
  case end(trailers: HTTPHeaders)
}
