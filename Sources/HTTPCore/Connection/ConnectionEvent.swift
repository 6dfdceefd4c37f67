public import Ports

/// What a server connection asks its driver to do next.
public enum ConnectionEvent: Sendable {
  /// A request has begun: start its handler, which answers through `respond`.
  case request(RequestHead)
  /// A part of its body: a range of the bytes that the connection was given in this call.
  case body(Range<Int>)
  /// The request is whole; the fields are those after a chunked body.
  case requestEnd(trailers: HTTPHeaders)
  /// The request was refused; the answer is in the output, unless another one was begun.
  ///
  /// A handler that is at work on it has to be cancelled.
  case refused(RequestRefusal)
}
