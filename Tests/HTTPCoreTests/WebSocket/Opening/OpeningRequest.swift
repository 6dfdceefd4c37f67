import Ports

/// A sound opening request, or one that differs from it in one place.
struct OpeningRequest {
  var method = "GET"
  var version = "HTTP/1.1"
  private var lines = [
    "Host": ["shop.example"], "Upgrade": ["websocket"], "Connection": ["Upgrade"],
    "Sec-WebSocket-Key": ["dGhlIHNhbXBsZSBub25jZQ=="], "Sec-WebSocket-Version": ["13"],
  ]

  init() {}

  init(setting name: String, to values: [String]) { lines[name] = values }

  func headers() throws -> HTTPHeaders {
    var headers: HTTPHeaders = [:]
    for (name, values) in lines.sorted(by: { $0.key < $1.key }) {
      for value in values { try headers.append(name, value) }
    }
    return headers
  }
}
