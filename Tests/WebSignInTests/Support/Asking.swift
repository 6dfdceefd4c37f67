import HTTPCore
import JSON
import Ports
import Testing

/// A request with fields and a body of JSON.
func request(
  _ method: String = "GET", _ target: String = "/", fields: [(String, String)] = [],
  json: JSONValue? = nil, from address: String = "192.0.2.1"
) throws -> Request {
  let type = json == nil ? [] : [("Content-Type", "application/json")]
  let lines = (fields + type).map { "\($0.0): \($0.1)\r\n" }.joined()
  let head = try RequestHead(
    parsing: "\(method) \(target) HTTP/1.1\r\nHost: shop.example\r\n\(lines)\r\n")
  return Request(
    head: head, body: .bytes(json.map { JSONWriter().bytes($0) } ?? []),
    peer: PeerAddress(address: address, port: 50_000))
}

extension Response {
  /// The body as text.
  var text: String {
    guard case .bytes(let bytes) = body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The body as JSON.
  var json: JSONValue? { try? JSONValue(parsing: text) }

  /// The value that a field `Set-Cookie` gives a cookie; nil where none does.
  func cookie(_ name: String) -> String? {
    headers.values(of: "Set-Cookie").first { $0.hasPrefix("\(name)=") }
      .map { String($0.dropFirst(name.count + 1).prefix { $0 != ";" }) }
  }
}

/// Answers as a server does: also where the handler throws.
func answer(_ handler: RequestHandler, _ request: Request) async -> Response {
  do { return try await handler(request) } catch { return Response(answering: error) }
}
