import Foundation
import Ports

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension URLRequest {
  /// Makes what `URLSession` sends as it was asked for.
  ///
  /// - Throws: `UnsendableRequest` where it would send something else.
  init(checking request: HTTPRequest) throws(UnsendableRequest) {
    let text = request.url.description
    // libcurl takes dot segments out (RFC 3986, section 5.2.4), also escaped ones.
    let segments = request.url.path.replacing("%2e", with: ".").replacing("%2E", with: ".")
      .split(separator: "/")
    guard !segments.contains("."), !segments.contains(".."),
      let url = URL(string: text, encodingInvalidCharacters: false), url.absoluteString == text
    else { throw .rewrittenURL(text) }
    self.init(url: url, cachePolicy: .reloadIgnoringLocalAndRemoteCacheData)
    httpMethod = request.method.rawValue
    httpShouldHandleCookies = false
    if [.get, .head].contains(request.method) {
      guard request.body.isEmpty else { throw .bodyNotAllowed(method: request.method.rawValue) }
    } else {
      httpBody = Data(request.body)
    }
    try setHeaders(of: request)
  }

  private mutating func setHeaders(of request: HTTPRequest) throws(UnsendableRequest) {
    let reserved = [
      "connection", "content-length", "expect", "host", "transfer-encoding", "upgrade",
    ]
    for field in request.headers.fields {
      let name = field.name.lowercased()
      if reserved.contains(name) { throw .reservedHeader(field.name) }
      // `addValue` would join them by a bare comma, which the lines of a cookie are not (RFC 6265).
      let values = request.headers.values(of: name)
      setValue(
        values.joined(separator: name == "cookie" ? "; " : ", "), forHTTPHeaderField: field.name)
    }
    // Otherwise a POST would say that it carries a form.
    if !request.body.isEmpty, request.headers["Content-Type"] == nil {
      setValue("application/octet-stream", forHTTPHeaderField: "Content-Type")
    }
  }
}
