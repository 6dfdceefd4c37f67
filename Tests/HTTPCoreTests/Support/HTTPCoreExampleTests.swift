import HTTPCore
import JSON
import Ports
import Testing

/// The examples of the documentation, as a user of the module would write them.
@Suite struct `The examples of HTTPCore` {
  typealias Handler = @Sendable (RequestHead, PathParameters) throws -> Response

  private let now = Moment(secondsSince1970: 784_111_777)

  private func shop() throws -> Router<Handler> {
    var router = Router<Handler>()
    try router.add(.get, "/orders/:id(int)") { head, parameters in
      let id: Int = try parameters.value("id")
      let tag = EntityTag(strong: "order-\(id)")
      let state = ResourceState(tag: tag)
      let now = Moment(secondsSince1970: 784_111_777)
      switch Preconditions(head, now: now).decide(for: state) {
      case .proceed: return .json(["id": .number(JSONNumber(id))])
      case .notModified: return Response(status: .notModified)
      case .failed: return Response(status: .preconditionFailed)
      }
    }
    try router.add(.post, "/sessions") { head, _ in
      var response = Response(status: .noContent)
      let visits = RequestCookies(head)["visits"].flatMap { Int($0) } ?? 0
      let cookie = try SetCookie("visits", "\(visits + 1)", maximumAge: .seconds(900))
      try response.headers.append("Set-Cookie", cookie.fieldValue)
      return response
    }
    return router
  }

  private func answer(_ request: String) throws -> Response {
    let head = try RequestHead(parsing: request + "\r\nHost: shop.example\r\n\r\n")
    let match = try shop().match(head)
    guard case .handler(let handler, let parameters) = match else {
      return try #require(match.response)
    }
    return try handler(head, parameters)
  }

  @Test func `serve a request without a socket`() throws {
    let response = try answer("GET /orders/7 HTTP/1.1")
    guard case .bytes(let bytes) = response.body else {
      Issue.record("not in memory")
      return
    }
    #expect(try JSONValue(parsing: bytes) == ["id": 7])
  }

  @Test func `spare a client what it has`() throws {
    let request = "GET /orders/7 HTTP/1.1\r\nIf-None-Match: \"order-7\""
    #expect(try answer(request).status == .notModified)
  }

  @Test func `count visits in a cookie`() throws {
    let response = try answer("POST /sessions HTTP/1.1\r\nCookie: visits=2")
    #expect(
      response.headers["Set-Cookie"]
        == "visits=3; Path=/; Max-Age=900; Secure; HttpOnly; SameSite=Lax")
  }

  @Test func `say which methods a path has`() throws {
    let response = try answer("PUT /orders/7 HTTP/1.1")
    #expect(response.status == .methodNotAllowed)
    #expect(response.headers["Allow"] == "GET, HEAD, OPTIONS")
  }

  @Test func `write an answer`() throws {
    var output: [UInt8] = []
    var writer = ResponseWriter(method: .get, version: .http11, keepsAlive: true)
    try writer.start(.text("Good morning"), date: HTTPDate.bytes(now), into: &output)
    #expect(
      String(decoding: output, as: UTF8.self).hasPrefix(
        "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"))
  }

  @Test func `name a status`() {
    #expect(HTTPStatus.notFound.reason == "Not Found")
    #expect("\(HTTPStatus(599))" == "599")
    #expect(RequestRefusal.repeatedHost.status.code == 400)
    #expect(EntityTag(strong: "v7")?.description == "\"v7\"")
    #expect(MediaType("Application/JSON; charset=UTF-8")?.isJSON == true)
  }
}
