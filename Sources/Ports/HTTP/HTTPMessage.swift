/// A request to an HTTP service.
///
/// Printed or dumped it shows neither secrets (`SecretFields`) nor the body.
///
/// ```swift
/// let request = HTTPRequest(.get, "https://rates.example/EUR?to=USD")
/// ```
public struct HTTPRequest: Hashable, Sendable {
  /// What is asked of the resource.
  public var method: HTTPMethod
  /// The resource.
  public var url: HTTPURL
  /// The headers, in the order in which they are sent.
  public var headers: HTTPHeaders
  /// The bytes after the headers.
  public var body: [UInt8]

  /// Makes a request.
  public init(
    _ method: HTTPMethod, _ url: HTTPURL, headers: HTTPHeaders = [:], body: [UInt8] = []
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }
}

/// A whole answer of an HTTP service.
///
/// Printed or dumped it shows neither secrets (`SecretFields`) nor the body.
public struct HTTPResponse: Hashable, Sendable {
  /// The status code, 200...599: interim answers (1xx) are the client's own business.
  public var status: Int
  /// The headers, in the order in which they came.
  public var headers: HTTPHeaders
  /// The bytes after the headers.
  public var body: [UInt8]

  /// Makes an answer; a status that is not within 200...599 is a programmer's error and traps.
  public init(status: Int, headers: HTTPHeaders = [:], body: [UInt8] = []) {
    precondition((200...599).contains(status), "status \(status) is not within 200...599")
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The body as UTF-8 text; nil where it is none.
  public var text: String? { String(validating: body, as: UTF8.self) }
}
