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
    Response(status: status, headers: plainText, body: .bytes(Array(text.utf8)))
  }

  /// An answer with a page in UTF-8.
  public static func html(_ page: String, status: HTTPStatus = .ok) -> Response {
    Response(status: status, headers: webPage, body: .bytes(Array(page.utf8)))
  }

  /// An answer with a JSON value.
  public static func json(_ value: JSONValue, status: HTTPStatus = .ok) -> Response {
    Response(status: status, headers: json, body: .bytes(JSONWriter().bytes(value)))
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

  // Made and checked once, not for each answer.
  private static let plainText: HTTPHeaders = ["Content-Type": "text/plain; charset=utf-8"]
  private static let webPage: HTTPHeaders = ["Content-Type": "text/html; charset=utf-8"]
  private static let json: HTTPHeaders = ["Content-Type": "application/json"]
}
