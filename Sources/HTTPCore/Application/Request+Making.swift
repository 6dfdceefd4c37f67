public import Ports

extension Request {
  /// Makes a request of its parts, for tests.
  ///
  /// `Host` and `Content-Length` are added where they are needed and not given.
  ///
  /// ```swift
  /// let order = try Request(
  ///   .post, "/orders", headers: ["Content-Type": "application/json"], body: "{\"tea\":2}")
  /// ```
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - target: The path, escaped, with a query or without.
  ///   - headers: The fields.
  ///   - body: The content.
  /// - Throws: The `RequestRefusal` that a connection would answer with.
  public init(
    _ method: HTTPMethod, _ target: String, headers: HTTPHeaders = HTTPHeaders(),
    body: String = ""
  ) throws(RequestRefusal) {
    var text = "\(method.rawValue) \(target) HTTP/1.1\r\n"
    if headers["Host"] == nil { text += "Host: test.example\r\n" }
    for field in headers.fields { text += "\(field.name): \(field.value)\r\n" }
    if !body.isEmpty, headers["Content-Length"] == nil, headers["Transfer-Encoding"] == nil {
      text += "Content-Length: \(body.utf8.count)\r\n"
    }
    try self.init("\(text)\r\n\(body)")
  }
}
