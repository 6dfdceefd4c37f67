/// The reason why the bytes of a request were refused; the connection closes after the answer.
///
/// Offsets count bytes from the start of the request line, or of the trailer section. Values of
/// fields are named where they are about framing, never where they may be a secret.
///
/// ```swift
/// RequestRefusal.repeatedHost.status  // 400
/// ```
public enum RequestRefusal: Error, Hashable, Sendable {
  /// The first line is not a method, a target and a version with one space between them.
  case malformedRequestLine
  /// The method is empty or holds a byte that no token may hold.
  case invalidMethod
  /// The target has a byte, an escape or a form that RFC 9112, section 3.2, does not allow.
  case invalidTarget(String)
  /// The form of the target is kept for other methods, such as `*` for OPTIONS.
  case targetNotForMethod(String, method: String)
  /// The last word of the request line is no `HTTP/` with two digits.
  case malformedVersion
  /// A major version other than 1.
  case unsupportedVersion(String)
  /// The request line has more bytes than the limit.
  case requestLineTooLong(limit: Int)
  /// The method alone has more bytes than a request line may have.
  case methodTooLong(limit: Int)
  /// A line feed without a carriage return before it.
  case bareLineFeed(offset: Int)
  /// A carriage return without a line feed after it.
  case bareCarriageReturn(offset: Int)
  /// A control byte other than the tab.
  case controlByte(UInt8, offset: Int)
  /// A field line has no colon, an empty name or one that is no token.
  case invalidFieldName(offset: Int)
  /// White space between the name of a field and its colon.
  case spaceBeforeColon(offset: Int)
  /// A field line that starts with white space.
  case obsoleteFolding(offset: Int)
  /// The field lines have more bytes than the limit.
  case fieldSectionTooLarge(limit: Int)
  /// There are more field lines than the limit.
  case tooManyFields(limit: Int)
  /// HTTP/1.1 without a `Host`.
  case missingHost
  /// More than one `Host`.
  case repeatedHost
  /// A `Host` that is empty, or no name or address with or without a port.
  case invalidHost(String)
  /// A `Content-Length` that is not digits alone.
  case invalidContentLength(String)
  /// More than one `Content-Length`, even where they agree.
  case repeatedContentLength
  /// Both `Content-Length` and `Transfer-Encoding`: the way to smuggle a request.
  case lengthAndTransferCoding
  /// `Transfer-Encoding` in HTTP/1.0, which does not know it.
  case transferCodingInHTTP10
  /// `chunked` is not the last transfer coding, stands twice or has parameters.
  case chunkedNotLast(String)
  /// A transfer coding other than `chunked`.
  case unknownTransferCoding(String)
  /// An expectation other than `100-continue`.
  case unknownExpectation(String)
  /// The body has more bytes than the limit.
  case bodyTooLarge(limit: Int)
  /// The size of a chunk is not one to sixteen hexadecimal digits, or is beyond any memory.
  case invalidChunkSize
  /// What follows the size of a chunk is no extension (RFC 9112, section 7.1.1).
  case invalidChunkExtension
  /// The chunk extensions of one body have more bytes than the limit.
  case chunkExtensionsTooLong(limit: Int)
  /// A chunk does not end where its size says.
  case unendedChunk
  /// A trailer field that belongs before the body, such as `Host`.
  case forbiddenTrailer(String)

  /// The status of the answer.
  public var status: HTTPStatus {
    switch self {
    case .unsupportedVersion: .httpVersionNotSupported
    case .requestLineTooLong: .uriTooLong
    case .fieldSectionTooLarge, .tooManyFields: .requestHeaderFieldsTooLarge
    case .unknownTransferCoding, .methodTooLong: .notImplemented
    case .unknownExpectation: .expectationFailed
    case .bodyTooLarge: .contentTooLarge
    default: .badRequest
    }
  }
}
