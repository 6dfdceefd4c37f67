/// The reason why a message could not be read as plain text.
public enum SMTPMessageTextError: Error, Equatable, Sendable {
  /// A line of the header is no field: `Name: value`.
  case malformedHeader(line: Int)
  /// A field that every mail has is not there.
  case missingField(String)
  /// The message is something else than text, such as one of several parts.
  case notPlainText(String)
  /// The Content-Transfer-Encoding is none of RFC 2045.
  case unknownEncoding(String)
  /// The body is not in the encoding that the header names, or the text is no UTF-8.
  case malformedBody(encoding: String)
}

extension SMTPMessageTextError: CustomStringConvertible {
  /// What was wrong, and where.
  public var description: String {
    switch self {
    case .malformedHeader(let line): "Line \(line) of the header is no field. Write Name: value."
    case .missingField(let name): "The header has no field \(name)."
    case .notPlainText(let type):
      "The message is \(type.debugDescription), not plain text. Read its body as it is."
    case .unknownEncoding(let name): "\(name.debugDescription) is no Content-Transfer-Encoding."
    case .malformedBody(let encoding): "The body is not UTF-8 text in the encoding \(encoding)."
    }
  }
}
