import Ports
import TestDoubles
import Testing

/// A condition that the sample request does not meet, and what a report says about it.
struct Miss: CustomTestStringConvertible {
  let matcher: RequestMatcher
  let difference: String
  var testDescription: String { matcher.description }

  static let request = HTTPRequest(
    .post, "https://a.example/EUR?to=USD&flag&token=x",
    headers: ["Accept": "text/plain", "Cookie": "x=1"],
    body: Array("hello".utf8))

  static let all = [
    Miss(matcher: .method(.get), difference: "expected method \"GET\", found \"POST\""),
    Miss(matcher: .host("b.example"), difference: #"expected host "b.example", found "a.example""#),
    Miss(matcher: .path("/USD"), difference: #"expected path "/USD", found "/EUR""#),
    Miss(matcher: .query("to", "GBP"), difference: #"expected query to "GBP", found "USD""#),
    Miss(matcher: .query("flag", nil), difference: #"expected query flag nothing, found """#),
    Miss(matcher: .query("x", "1"), difference: #"expected query x "1", found nothing"#),
    Miss(
      matcher: .header("accept", "a/b"),
      difference: #"expected header accept "a/b", found "text/plain""#),
    Miss(
      matcher: .header("Cookie", "y=2"),
      difference: "expected header Cookie (hidden), found (hidden)"),
    Miss(
      matcher: .query("token", "y"), difference: "expected query token (hidden), found (hidden)"),
    Miss(
      matcher: .query("API_KEY", "y"), difference: "expected query API_KEY (hidden), found nothing"),
    Miss(
      matcher: .body(#"{"password": "x"}"#), difference: #"expected body (hidden), found "hello""#),
    Miss(matcher: .body("a=b&token=x"), difference: #"expected body (hidden), found "hello""#),
    Miss(matcher: .body("bye"), difference: #"expected body "bye", found "hello""#),
  ]

  static let met: [RequestMatcher] = [
    .method(.post), .host("a.example"), .path("/EUR"), .query("to", "USD"), .query("flag", ""),
    .query("x", nil), .header("ACCEPT", "text/plain"), .header("X", nil), .body("hello"),
  ]
}

@Suite struct `A stub HTTP client` {
  @Test(arguments: Miss.met)
  func `answers a request that meets the condition`(matcher: RequestMatcher) async throws {
    let http = StubHTTPClient()
    http.stub(matcher, answers: .respond(201, headers: ["A": "b"], "hello"))
    let response = try await http.send(Miss.request)
    #expect(
      response == HTTPResponse(status: 201, headers: ["a": "b"], body: Array("hello".utf8)))
  }

  @Test(arguments: Miss.all)
  func `says which field differs`(miss: Miss) async throws {
    let http = StubHTTPClient()
    http.stub(miss.matcher, answers: .respond())
    let error = await #expect(throws: UnmatchedRequest.self) { try await http.send(Miss.request) }
    #expect(error?.nearMisses.map(\.differences) == [[miss.difference]])
  }

  @Test func `ranks the nearest miss first`() async {
    let http = StubHTTPClient()
    http.stub(.method(.get), .path("/far"), answers: .respond())
    http.stub(.method(.post), .path("/near"), answers: .respond(), fileID: "T/A.swift", line: 7)
    let error = await #expect(throws: UnmatchedRequest.self) { try await http.send(Miss.request) }
    #expect(error?.nearMisses.map(\.differences.count) == [1, 2])
    #expect(
      error?.description.hasPrefix(
        """
        No stub matches POST https://a.example/EUR?to=USD&flag&token=(hidden). Nearest first:
          method "POST", path "/near" (T/A.swift:7): expected path "/near", found "/EUR"
        """) == true)
  }

  @Test func `prints no secret of a request that it does not match`() async {
    let http = StubHTTPClient()
    http.stub(.query("token", "hunter2"), .header("X-API-Key", "hunter2"), answers: .respond())
    let request = HTTPRequest(
      .post, "https://a.example/?token=hunter3", headers: ["Authorization": "Bearer hunter3"],
      body: Array(#"{"token": "hunter3"}"#.utf8))
    let error = await #expect(throws: UnmatchedRequest.self) { try await http.send(request) }
    let report = #expect(throws: StubReport.self) { try http.verify() }
    var text = "\(String(reflecting: error)) \(String(reflecting: report)) \(http.requests)"
    dump(error, to: &text)
    dump(report, to: &text)
    #expect(text.contains("(hidden)"))
    #expect(!text.contains("hunter"))
  }

  @Test func `without stubs says so`() async {
    let error = await #expect(throws: UnmatchedRequest.self) {
      try await StubHTTPClient().send(HTTPRequest(.get, "http://a/"))
    }
    #expect(error?.description == "No stub matches GET http://a/. There are no stubs.")
  }

  @Test func `gives its answers in order`() async throws {
    let http = StubHTTPClient()
    http.stub(answers: .respond("one"), .respond("two"))
    #expect(try await http.send(Miss.request).text == "one")
    #expect(try await http.send(Miss.request).text == "two")
  }

  @Test func `has no answer after the last`() async throws {
    let http = StubHTTPClient()
    http.stub(answers: .respond())
    _ = try await http.send(Miss.request)
    let error = await #expect(throws: UnmatchedRequest.self) { try await http.send(Miss.request) }
    #expect(error?.nearMisses.first?.differences == ["all 1 answers are used"])
  }

  @Test func `repeats its last answer where asked`() async throws {
    let http = StubHTTPClient()
    http.stub(answers: .respond("one"), .respond("two"), repeatsLast: true)
    for _ in 1...2 { _ = try await http.send(Miss.request) }
    #expect(try await http.send(Miss.request).text == "two")
  }

  @Test func `goes on to the next stub when the first is used up`() async throws {
    let http = StubHTTPClient()
    http.stub(answers: .respond("one"))
    http.stub(answers: .respond("two"))
    _ = try await http.send(Miss.request)
    #expect(try await http.send(Miss.request).text == "two")
  }

  @Test func `computes an answer from the request`() async throws {
    let http = StubHTTPClient()
    http.stub(answers: .compute { HTTPResponse(status: 200, body: $0.body) })
    #expect(try await http.send(Miss.request).text == "hello")
  }

  @Test func `keeps a journal of matched and unmatched requests`() async {
    let http = StubHTTPClient()
    http.stub(.method(.get), answers: .respond())
    let get = HTTPRequest(.get, "http://a/")
    for request in [get, Miss.request] { _ = try? await http.send(request) }
    #expect(http.requests == [get, Miss.request])
  }
}
