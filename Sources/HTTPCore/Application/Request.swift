/// A request as a handler gets it.
///
/// ```swift
/// let request = try Request("GET /orders/7 HTTP/1.1\r\nHost: shop.example\r\n\r\n")
/// let response = try await orders(request)
/// #expect(response.status == .ok)
/// ```
public struct Request: Sendable {
  /// The request line and the fields.
  public let head: RequestHead
  /// The content, which may still be on its way.
  public var body: RequestBody
  /// What a router found in the path.
  public var parameters: PathParameters
  /// The other end of the connection; nil where there is none, as in a test.
  public var peer: PeerAddress?
  /// How many segments of the path belong to the mount of the application that answers.
  package var mountDepth = 0
  /// What is kept for this request under keys.
  var values: [ObjectIdentifier: any Sendable] = [:]

  /// Makes a request, for tests as well as for a server.
  public init(
    head: RequestHead, body: RequestBody = .bytes([]),
    parameters: PathParameters = PathParameters(), peer: PeerAddress? = nil
  ) {
    self.head = head
    self.body = body
    self.parameters = parameters
    self.peer = peer
  }

  /// Reads a request from text, for tests: a head, and what follows it as the body.
  ///
  /// The body is taken as it stands, whatever the head says of its length.
  ///
  /// - Throws: The `RequestRefusal` that a connection would answer the head with;
  ///   `malformedRequestLine` where the text ends before the empty line.
  public init(_ text: String, limits: RequestLimits = RequestLimits()) throws(RequestRefusal) {
    let bytes = Array(text.utf8)
    var parser = RequestParser(limits: limits)
    var position = 0
    guard case .head(let head) = try parser.next(bytes.span, from: &position) else {
      throw .malformedRequestLine
    }
    self.init(head: head, body: .bytes(Array(bytes[position...])))
  }
}

/// What answers a request: a plain function, which a test calls without a server.
///
/// ```swift
/// let greet: RequestHandler = { request in .text("Good morning") }
/// ```
///
/// An error that it throws is answered by `Response.init(answering:)`.
public typealias RequestHandler = @Sendable (Request) async throws -> Response
