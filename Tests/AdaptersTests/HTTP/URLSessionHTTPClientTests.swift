import Adapters
import Ports
import TestDoubles
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `The client on URLSession` {
  private static let http = URLSessionHTTPClient(timeout: .seconds(120))

  /// Sends a request to a server with one answer; gives back the response and what arrived.
  private static func exchange(
    _ method: HTTPMethod = .get, _ target: String = "/", headers: HTTPHeaders = [:],
    body: [UInt8] = [], answer: LoopbackAnswer = .respond("ok")
  ) async throws -> (response: HTTPResponse, arrived: LoopbackRequest) {
    try await withLoopback { server in
      server.stub(answers: answer)
      let url = try HTTPURL(validating: server.origin + target)
      let request = HTTPRequest(method, url, headers: headers, body: body)
      let response = try await Self.http.send(request)
      return (response, try #require(server.received.first))
    }
  }

  @Test(arguments: ["", "pay"])
  func `opens a connection for each request, so that none is sent twice`(body: String) async throws
  {
    try await withLoopback { server in
      server.stub(answers: .respond("ok"), .reset)
      let url = try HTTPURL(validating: server.origin)
      _ = try await Self.http.send(HTTPRequest(.get, url))
      await #expect(throws: HTTPClientError.reset) {
        try await Self.http.send(HTTPRequest(.post, url, body: Array(body.utf8)))
      }
      #expect(server.received.count == 2)
    }
  }

  @Test func `keeps no cookie`() async throws {
    try await withLoopback { server in
      server.stub(answers: .respond(headers: ["Set-Cookie": "a=1"]), .respond())
      let url = try HTTPURL(validating: server.origin)
      for _ in 1...2 { _ = try await Self.http.send(HTTPRequest(.get, url)) }
      #expect(server.received.map { $0.headers["Cookie"] } == [nil, nil])
    }
  }

  @Test func `keeps no answer that says it may be kept`() async throws {
    try await withLoopback { server in
      server.stub(
        answers: .respond(headers: ["Cache-Control": "max-age=3600"], "one"), .respond("two"))
      let url = try HTTPURL(validating: server.origin)
      var texts: [String?] = []
      for _ in 1...2 { texts.append(try await Self.http.send(HTTPRequest(.get, url)).text) }
      #expect(texts == ["one", "two"])
    }
  }

  @Test func `gives back the body of a 401 with a challenge`() async throws {
    let headers: HTTPHeaders = ["WWW-Authenticate": #"Basic realm="tea""#]
    let response = try await Self.exchange(answer: .respond(401, headers: headers, "who?")).response
    #expect(response.status == 401)
    #expect(response.text == "who?")
    #expect(response.headers["WWW-Authenticate"] == #"Basic realm="tea""#)
  }

  @Test func `gives back the body of a redirect`() async throws {
    let answer = LoopbackAnswer.respond(302, headers: ["Location": "/there"], "moved")
    #expect(try await Self.exchange(answer: answer).response.text == "moved")
  }

  @Test func `passes over interim answers`() async throws {
    let octets = "HTTP/1.1 103 \r\nLink: a\r\n\r\nHTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nhi"
    let response = try await Self.exchange(answer: .bytes(Array(octets.utf8))).response
    #expect([response.status: response.text] == [200: "hi"])
    #expect(response.headers["Link"] == nil)
  }

  @Test func `takes the end of the connection for the end of a body without a length`() async throws
  {
    let response = try await Self.exchange(answer: .bytes(Array("HTTP/1.1 200 \r\n\r\nhi".utf8)))
    #expect(response.response.text == "hi")
  }

  @Test func `joins cookies by a semicolon`() async throws {
    let arrived = try await Self.exchange(headers: ["Cookie": "a=1", "Cookie": "b=2"]).arrived
    #expect(arrived.headers.values(of: "Cookie") == ["a=1; b=2"])
  }

  @Test func `does not say that a body is a form`() async throws {
    let arrived = try await Self.exchange(.post, body: Array("hi".utf8)).arrived
    #expect(arrived.headers["Content-Type"] == "application/octet-stream")
  }

  @Test(arguments: [
    (HTTPRequest(.get, "http://a/b/../c"), UnsendableRequest.rewrittenURL("http://a/b/../c")),
    (HTTPRequest(.get, "http://a/%2e/c"), .rewrittenURL("http://a/%2e/c")),
    (HTTPRequest(.get, "http://a/c[1]"), .rewrittenURL("http://a/c[1]")),
    (HTTPRequest(.get, "http://a/%zz"), .rewrittenURL("http://a/%zz")),
    (HTTPRequest(.get, "http://a/", body: [1]), .bodyNotAllowed(method: "GET")),
    (HTTPRequest(.head, "http://a/", body: [1]), .bodyNotAllowed(method: "HEAD")),
    (HTTPRequest(.get, "http://a/", headers: ["Host": "b"]), .reservedHeader("Host")),
    (
      HTTPRequest(.put, "http://a/", headers: ["content-length": "1"]),
      .reservedHeader("content-length")
    ),
  ])
  func `refuses what URLSession would send otherwise`(
    request: HTTPRequest, reason: UnsendableRequest
  ) async throws {
    let error = await #expect(throws: UnsendableRequest.self) { try await Self.http.send(request) }
    #expect(error == reason)
  }
}
