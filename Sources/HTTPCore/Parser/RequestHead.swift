public import Ports

/// The request line and the fields of a request, checked, as the bytes that came.
///
/// Texts are made only when they are asked for: reading a head costs three allocations, however many
/// fields it has.
///
/// ```swift
/// let head = try RequestHead(parsing: "GET /rates?to=USD HTTP/1.1\r\nHost: bank.example\r\n\r\n")
/// (head.path, head.query, head["host"])  // ("/rates", "to=USD", "bank.example")
/// ```
public struct RequestHead: Sendable {
  private let storage: HeadStorage

  init(
    bytes: [UInt8], line: RequestLine, fields: [FieldPlace], framing: FramingFields
  ) throws(RequestRefusal) {
    if line.version == .http11, framing.host == nil { throw .missingHost }
    let bodyFraming = try framing.framing(bytes.span)
    storage = HeadStorage(
      bytes: bytes, line: line, fields: fields, framing: framing, bodyFraming: bodyFraming)
  }

  /// The bytes from the request line to the empty line.
  var bytes: [UInt8] { storage.bytes }
  var fields: [FieldPlace] { storage.fields }
  var requestTarget: RequestTarget { storage.line.target }
  private var framing: FramingFields { storage.framing }

  /// The method; nil where it is one that the kit does not know, such as TRACE.
  public var method: HTTPMethod? { storage.line.method }

  /// The version that the exchange is held in.
  public var version: HTTPVersion { storage.line.version }

  /// How the end of the body is found.
  public var bodyFraming: BodyFraming { storage.bodyFraming }

  /// The method as it was written.
  public var methodName: String { bytes.span.text(0..<storage.line.methodEnd) }

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

/// What a head was found to say, kept once, as a head is handed from hand to hand.
private final class HeadStorage: Sendable {
  let bytes: [UInt8]
  let line: RequestLine
  let fields: [FieldPlace]
  let framing: FramingFields
  let bodyFraming: BodyFraming

  init(
    bytes: [UInt8], line: RequestLine, fields: [FieldPlace], framing: FramingFields,
    bodyFraming: BodyFraming
  ) {
    (self.bytes, self.line, self.fields) = (bytes, line, fields)
    (self.framing, self.bodyFraming) = (framing, bodyFraming)
  }
}
