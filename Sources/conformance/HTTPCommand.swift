internal import Foundation
internal import HTTPCore
internal import HTTPServer
internal import JSON
internal import JSONWebToken
internal import Ports

/// `http --port P [--secret-file FILE] [--loops N]`: a server for probes and load generators.
enum HTTPCommand {
  static func run(_ arguments: Arguments) throws {
    let router = try router(tokens: try arguments["secret-file"].map(verifier))
    try WebSocketCommand.serve(arguments, handler: router.respond)
  }

  private static func router(tokens: TokenVerifier?) throws -> Router<RequestHandler> {
    var router = Router<RequestHandler>()
    try router.add(.get, "/") { _ in .text("Hello, World!") }
    try router.add(.get, "/hello") { _ in .text("Hello, World!") }
    try router.add(.options, "/") { _ in Response(headers: ["Allow": "GET, HEAD, OPTIONS, POST"]) }
    try router.add(.post, "/") { request in
      let bytes = try await request.body.collect()
      let type = request.head["Content-Type"] ?? "application/octet-stream"
      return Response(headers: ["Content-Type": type], body: .bytes(bytes))
    }
    try router.add(.get, "/echo") { headerLines($0) }
    try router.add(.post, "/echo") { request in
      guard request.head["Content-Type"] == "application/json" else { return headerLines(request) }
      return try await json(request)
    }
    try router.add(.post, "/json") { try await json($0) }
    try router.add(.get, "/cookie") { request in
      let cookies = RequestCookies(request.head)
      return .text(cookies.cookies.map { "\($0.name)=\($0.value)\n" }.joined())
    }
    if let tokens { try router.add(.get, "/me") { try me($0, tokens) } }
    return router
  }

  private static func headerLines(_ request: Request) -> Response {
    .text(request.head.headers.fields.map { "\($0.name): \($0.value)\n" }.joined())
  }

  private static func json(_ request: Request) async throws -> Response {
    let type = request.head["Content-Type"]
    return .json(try JSONValue(body: try await request.body.collect(), contentType: type))
  }

  private static func me(_ request: Request, _ tokens: TokenVerifier) throws -> Response {
    guard let token = request.head["Authorization"].flatMap(token) else {
      return try unauthorized("no token", challenge: "Bearer")
    }
    do throws(TokenError) {
      let now = NumericDate(seconds: Double(time(nil)))
      let claims = try tokens.verify(token, at: now)
      return .json(["sub": claims.members["sub"] ?? nil, "role": claims.members["role"] ?? nil])
    } catch {
      return try unauthorized("\(error)", challenge: "Bearer error=\"invalid_token\"")
    }
  }

  /// The token behind `Bearer`; the name of a scheme is the same in any case (RFC 9110, section 11.1).
  private static func token(_ field: String) -> String? {
    var field = field
    return field.withUTF8 { bytes in
      guard bytes.count >= 7, unsafe bytes[6] == UInt8(ascii: " "),
        unsafe bytes.prefix(6).reduce(0, { $0 << 8 | UInt64($1 | 0x20) }) == 0x62_65_61_72_65_72
      else { return nil }
      return unsafe String(decoding: bytes.dropFirst(7), as: UTF8.self)
    }
  }

  private static func unauthorized(_ reason: String, challenge: String) throws -> Response {
    var response = Response.json(["error": .string(reason)], status: .unauthorized)
    try response.headers.append("WWW-Authenticate", challenge)
    return response
  }

  private static func verifier(_ file: String) throws -> TokenVerifier {
    let secrets = try JSONValue(parsing: [UInt8](Data(contentsOf: URL(filePath: file))))
    let secret = Array((secrets["secret"]?.string ?? "").utf8)
    let key = try JSONWebKey(secret: secret, for: .hs256)
    return TokenVerifier(
      keys: JSONWebKeySet([key]), algorithms: [.hs256],
      rules: ClaimRules(issuer: nil, audience: nil))
  }
}
