public import Ports

/// A writer of one answer into a buffer (RFC 9112, sections 4 to 7).
///
/// It decides how the end of the body is found and whether the connection stays open, and adds
/// `Date`, `Content-Length`, `Transfer-Encoding` and `Connection` itself. Line breaks cannot come in
/// through a field, as `HTTPHeaders` holds none.
///
/// ```swift
/// var output: [UInt8] = []
/// var writer = ResponseWriter(method: .get, version: .http11, keepsAlive: true)
/// try writer.start(.text("Good morning"), date: HTTPDate.bytes(now), into: &output)
/// ```
public struct ResponseWriter: Sendable {
  private enum Framing {
    case none
    case length(left: Int, announced: Int)
    case chunked, untilClose
  }

  private let isHead: Bool
  private let version: HTTPVersion
  private var framing = Framing.none
  private var isFinished = false
  /// Says whether the connection may serve another request after this answer.
  public private(set) var keepsAlive: Bool

  /// Makes a writer for the answer to a request; its method is nil where the kit knows it not.
  public init(method: HTTPMethod?, version: HTTPVersion, keepsAlive: Bool) {
    isHead = method == .head
    self.version = version
    self.keepsAlive = keepsAlive
  }

  /// Writes the head, and the body where it is in memory; then the answer is finished.
  ///
  /// - Parameters:
  ///   - response: The answer. The body of an answer to HEAD, and with 204, 205 or 304, is left out.
  ///   - date: The value of `Date`, which an answer's own field replaces; none where it is empty.
  ///   - output: The buffer to append to.
  /// - Returns: Whether a stream has to be run and its bytes handed to `write`.
  /// - Throws: `ResponseError.unfitStatus`, `.reservedField` or `.wrongContentLength`, before
  ///   anything was appended.
  @discardableResult
  public mutating func start(
    _ response: Response, date: [UInt8], into output: inout [UInt8]
  ) throws(ResponseError) -> Bool {
    let status = response.status
    if status.isInterim { throw .unfitStatus(status) }
    let own = try OwnFields(response, isHead: isHead)
    let hasBody = !isHead && !status.forbidsBody
    var announced: Int?
    var bytes: [UInt8]?
    switch response.body {
    case .bytes(let content): (announced, bytes) = (content.count, content)
    case .stream(let length, _): announced = length
    }
    let isChunked = announced == nil && version == .http11
    if announced == nil, version == .http10, hasBody { keepsAlive = false }
    if own.asksForClose || status.code == 101 { keepsAlive = false }

    output.append(statusLine: status)
    if !date.isEmpty, !own.hasDate { output.append(field: "Date", date) }
    for field in response.headers.fields where !OwnFields.isOwn(field.name) {
      output.append(field: field.name, field.value)
    }
    if let length = own.contentLength ?? (isHead && bytes?.isEmpty == true ? nil : announced),
      status.allowsLength
    {
      output.append(text: "Content-Length: ")
      output.append(number: status.code == 205 ? 0 : length)
      output.append(text: "\r\n")
    } else if isChunked, !status.forbidsBody {
      output.append(field: "Transfer-Encoding", "chunked")
    }
    own.writeConnection(into: &output, keepsAlive: keepsAlive, status: status, version: version)
    output.append(text: "\r\n")

    guard hasBody else {
      isFinished = true
      return false
    }
    if let bytes {
      output.append(contentsOf: bytes)
      isFinished = true
      return false
    }
    framing =
      announced.map { .length(left: $0, announced: $0) } ?? (isChunked ? .chunked : .untilClose)
    return true
  }

  /// Writes a part of a streamed body.
  ///
  /// - Throws: `ResponseError.bodyTooLong` where the body has passed its announced length, before
  ///   anything was appended; `.noRequest` where the answer is finished.
  public mutating func write(
    _ bytes: Span<UInt8>, into output: inout [UInt8]
  ) throws(ResponseError) {
    if isFinished { throw .noRequest }
    guard bytes.count > 0 else { return }
    switch framing {
    case .length(let left, let announced):
      guard bytes.count <= left else { throw .bodyTooLong(announced: announced) }
      framing = .length(left: left - bytes.count, announced: announced)
      output.append(span: bytes)
    case .chunked:
      output.append(number: bytes.count, radix: 16)
      output.append(text: "\r\n")
      output.append(span: bytes)
      output.append(text: "\r\n")
    case .untilClose: output.append(span: bytes)
    case .none: throw .noRequest
    }
  }

  /// Ends a streamed body.
  ///
  /// - Throws: `ResponseError.bodyTooShort` where announced bytes are missing: the connection has to
  ///   be closed then, so that the client sees it; `.noRequest` where the answer is finished.
  public mutating func finish(into output: inout [UInt8]) throws(ResponseError) {
    if isFinished { throw .noRequest }
    if case .length(let left, _) = framing, left > 0 { throw .bodyTooShort(missing: left) }
    if case .chunked = framing { output.append(text: "0\r\n\r\n") }
    isFinished = true
  }
}

extension HTTPStatus {
  /// Says whether `Content-Length` may be sent (RFC 9110, section 8.6).
  fileprivate var allowsLength: Bool { code >= 200 && code != 204 }
}
