import HTTPCore
import Ports

/// The way to an application without a socket: a client of the port whose server is a value.
struct InMemoryHTTPClient: HTTPClient {
  let application: any Application

  func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    var headers = request.headers
    if !request.body.isEmpty { try headers.append("Content-Length", "\(request.body.count)") }
    try headers.append("Host", request.url.host)
    let lines = headers.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
    let target = request.url.path + (request.url.query.map { "?\($0)" } ?? "")
    let head = try RequestHead(
      parsing: "\(request.method.rawValue) \(target) HTTP/1.1\r\n\(lines)\r\n")
    let response = await application.respond(
      to: Request(
        head: head, body: .bytes(request.body),
        peer: PeerAddress(address: "127.0.0.1", port: 50_000)))
    return HTTPResponse(
      status: response.status.code, headers: response.headers,
      body: try await response.body.bytes())
  }
}
