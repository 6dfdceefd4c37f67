public import JSON
public import Ports

/// An answer that a server gives.
///
/// It is not the `HTTPResponse` of the ports: that one is whole when a client gets it, while this one
/// may be a stream. `Content-Length`, `Transfer-Encoding` and `Date` are written by the connection.
///
/// ```swift
/// let greeting = Response.text("Good morning")
/// let missing = Response(status: .notFound)
/// ```
public struct Response: Sendable {
  /// The status.
  public var status: HTTPStatus
  /// The fields, in the order in which they are sent.
  public var headers: HTTPHeaders
  /// The content.
  public var body: ResponseBody
  /// The error that the answer stands for, which is never sent; a server reports it.
  public var cause: (any Error)?

  /// Makes an answer.
  public init(
    status: HTTPStatus = .ok, headers: HTTPHeaders = HTTPHeaders(), body: ResponseBody = .empty
  ) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// An answer with plain text in UTF-8.
  public static func text(_ text: String, status: HTTPStatus = .ok) -> Response {
    content(Array(text.utf8), type: "text/plain; charset=utf-8", status: status)
  }

  /// An answer with a page in UTF-8.
  public static func html(_ page: String, status: HTTPStatus = .ok) -> Response {
    content(Array(page.utf8), type: "text/html; charset=utf-8", status: status)
  }

  /// An answer with a JSON value.
  public static func json(_ value: JSONValue, status: HTTPStatus = .ok) -> Response {
    content(JSONWriter().bytes(value), type: "application/json", status: status)
  }

  /// An answer that leads to another place.
  ///
  /// - Parameters:
  ///   - location: A URI, escaped already.
  ///   - status: One of the 3xx codes; `seeOther` makes a client GET the place.
  /// - Returns: An answer without a body.
  /// - Throws: `HTTPHeaderError.invalidValue` where the place holds a control character.
  public static func redirect(
    to location: String, status: HTTPStatus = .seeOther
  ) throws(HTTPHeaderError) -> Response {
    var response = Response(status: status)
    try response.headers.append("Location", location)
    return response
  }

  private static func content(_ bytes: [UInt8], type: String, status: HTTPStatus) -> Response {
    Response(status: status, headers: ["Content-Type": type], body: .bytes(bytes))
  }
}
