/// The reason why an answer could not be written; nothing of it was sent unless it says so.
public enum ResponseError: Error, Hashable, Sendable {
  /// The answer has a field that the connection writes, such as `Transfer-Encoding`.
  case reservedField(String)
  /// The answer's `Content-Length` is not the length of its body.
  case wrongContentLength(String, actual: Int)
  /// A streamed body has more bytes than it announced; the head was sent.
  case bodyTooLong(announced: Int)
  /// A streamed body ended before it had the bytes that it announced; the head was sent.
  case bodyTooShort(missing: Int)
  /// The status is an interim one where a final one is needed, or the other way round.
  case unfitStatus(HTTPStatus)
  /// There is no request to answer, or it was answered already.
  case noRequest
}

extension ResponseError: CustomStringConvertible {
  /// What was wrong with the answer, and what to change.
  public var description: String {
    switch self {
    case .reservedField(let name): "\(name) is written by the connection. Leave it out."
    case .wrongContentLength(let value, let actual):
      "Content-Length is \(value.debugDescription), but the body has \(actual) bytes. Leave it out."
    case .bodyTooLong(let announced): "The body has more than the \(announced) bytes it announced."
    case .bodyTooShort(let missing): "The body ended \(missing) bytes before its announced end."
    case .unfitStatus(let status): "\(status) does not fit here: 1xx are interim, others final."
    case .noRequest: "There is no request that waits for an answer."
    }
  }
}
