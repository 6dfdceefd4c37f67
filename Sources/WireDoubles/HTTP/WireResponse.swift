import Ports

/// The octets of an answer to a request (RFC 9112, section 4).
struct WireResponse {
  /// The status line and the headers.
  let head: [UInt8]
  /// The body; empty where the request or the status allows none.
  let body: [UInt8]
  /// The head and half of the body; what is left out is one octet or more.
  let half: [UInt8]
  /// Whether the answer says that the connection ends.
  let isLast: Bool

  init(_ response: HTTPResponse, to request: HTTPRequest) {
    let isBodyless = request.method == .head || [204, 304].contains(response.status)
    body = isBodyless ? [] : response.body
    let headers = response.headers
    isLast = headers["Connection"]?.lowercased() == "close"
    // A reason phrase is optional, the blank before it is not.
    let start = "HTTP/1.1 \(response.status) \r\n"
    let lines = headers.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
    let hasLength = headers["Content-Length"] != nil || headers["Transfer-Encoding"] != nil
    let needsLength = !hasLength && ![204, 304].contains(response.status)
    let write = { (length: Int) in
      Array((start + lines + (needsLength ? "Content-Length: \(length)\r\n" : "") + "\r\n").utf8)
    }
    head = write(response.body.count)
    half = write(max(1, response.body.count)) + body.prefix(response.body.count / 2)
  }
}
