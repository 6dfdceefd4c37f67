public import Ports

/// The request line and the fields of a request, checked, as the bytes that came.
///
/// Texts are made only when they are asked for: reading a head costs two allocations, however many
/// fields it has.
///
/// ```swift
/// let head = try RequestHead(parsing: "GET /rates?to=USD HTTP/1.1\r\nHost: bank.example\r\n\r\n")
/// (head.path, head.query, head["host"])  // ("/rates", "to=USD", "bank.example")
/// ```
public struct RequestHead: Sendable {
  /// The bytes from the request line to the empty line.
  let bytes: [UInt8]
  let fields: [FieldPlace]
  let requestTarget: RequestTarget
  private let methodEnd: Int
  private let framing: FramingFields

  /// The method; nil where it is one that the kit does not know, such as TRACE.
  public let method: HTTPMethod?
  /// The version that the exchange is held in.
  public let version: HTTPVersion
  /// How the end of the body is found.
  public let bodyFraming: BodyFraming

  init(
    bytes: [UInt8], line: RequestLine, fields: [FieldPlace], framing: FramingFields
  ) throws(RequestRefusal) {
    if line.version == .http11, framing.host == nil { throw .missingHost }
    self.bytes = bytes
    self.fields = fields
    self.framing = framing
    method = line.method
    methodEnd = line.methodEnd
    version = line.version
    requestTarget = line.target
    bodyFraming = try framing.framing(bytes.span)
  }

  /// The method as it was written.
  public var methodName: String { bytes.span.text(0..<methodEnd) }

  /// The target as it was written.
  public var target: String { bytes.span.text(requestTarget.whole) }

  /// The path, still escaped: at least `/`, or `*` for a request about the whole server.
  public var path: String {
    requestTarget.path.isEmpty ? "/" : bytes.span.text(requestTarget.path)
  }

  /// What follows the question mark, still escaped; nil where there is no question mark.
  public var query: String? { requestTarget.query.map { bytes.span.text($0) } }

  /// The host with its port: that of the target where it names one, else that of `Host`.
  ///
  /// It is nil only in HTTP/1.0.
  public var host: String? { (requestTarget.authority ?? framing.host).map { bytes.span.text($0) } }

  /// Says whether the connection may serve another request (RFC 9112, section 9.3).
  public var keepsAlive: Bool {
    !framing.asksForClose && (version == .http11 || framing.asksForKeepAlive)
  }

  /// Says whether the client waits for `100 Continue` before it sends the body.
  public var expectsContinue: Bool { framing.expectsContinue && bodyFraming != .none }

  /// Says whether the client offers another protocol (RFC 9110, section 7.8).
  public var offersUpgrade: Bool {
    framing.hasUpgrade && framing.asksForUpgrade && version == .http11
  }
}
