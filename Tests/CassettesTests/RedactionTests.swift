import Cassettes
import Ports
import Testing

@Suite struct `A redaction` {
  private let secret = "hunter2-hunter2"

  private func exchange(
    _ request: HTTPRequest = HTTPRequest(.get, "http://a/"), _ answer: HTTPResponse = .ok(),
    _ rules: [RedactionRule] = RedactionRule.standard
  ) async throws -> Cassette.Recording {
    let cassette = try await recorded([(request, answer)], options: RecordingOptions(rules: rules))
    #expect(!String(decoding: cassette.bytes(), as: UTF8.self).contains(secret))
    return try #require(cassette.recordings.first)
  }

  @Test(arguments: ["Authorization", "Proxy-Authorization", "Cookie", "x-api-key"])
  func `blots out secret headers of a request`(name: String) async throws {
    var headers: HTTPHeaders = ["Accept": "*/*"]
    try headers.append(name, "Bearer \(secret)")
    let request = try await exchange(HTTPRequest(.get, "http://a/", headers: headers)).request
    #expect(request.headers[name] == "(redacted)")
    #expect(request.headers["Accept"] == "*/*")
  }

  @Test func `blots out each cookie of an answer`() async throws {
    let headers: HTTPHeaders = ["Set-Cookie": "a=\(secret)", "Set-Cookie": "b=\(secret); Path=/"]
    let answer = try await exchange(HTTPRequest(.get, "http://a/"), .ok(headers: headers)).answer
    #expect(answer.headers.values(of: "Set-Cookie") == ["(redacted)", "(redacted)"])
  }

  @Test(arguments: [
    ("key=hunter2-hunter2&b=1", "key=(redacted)&b=1"),
    ("b=1&KEY=hunter2-hunter2", "b=1&KEY=(redacted)"),
    ("token=a;hunter2-hunter2?,&b=1", "token=(redacted)&b=1"),
    ("b=1;token=hunter2-hunter2", "b=1;token=(redacted)"),
    ("access%5Ftoken=hunter2-hunter2", "access%5Ftoken=(redacted)"),
    ("a=1?token=hunter2-hunter2", "a=1?token=(redacted)"), ("token=&b", "token=(redacted)&b"),
    ("tokens=1&atoken=2&b=token", "tokens=1&atoken=2&b=token"),
  ])
  func `blots out secret query items`(query: String, redacted: String) async throws {
    let url = try HTTPURL(validating: "http://a/p?\(query)")
    #expect(try await exchange(HTTPRequest(.get, url)).request.url.query == redacted)
  }

  @Test func `blots out secret items of a form`() async throws {
    let request = HTTPRequest(
      .post, "http://a/", headers: ["Content-Type": "application/x-www-form-urlencoded"],
      body: Array("user=ada&password=\(secret) # x\u{301}?;&b=1".utf8))
    let body = try await exchange(request).request.body
    #expect(String(decoding: body, as: UTF8.self) == "user=ada&password=(redacted)&b=1")
  }

  @Test(arguments: ["Location", "Referer", "Content-Location"])
  func `blots out secret items of URLs in headers`(name: String) async throws {
    var headers = HTTPHeaders()
    try headers.append(name, "https://b/c?x=1#access_token=\(secret)&y=2")
    let answer = try await exchange(HTTPRequest(.get, "http://a/"), .ok(headers: headers)).answer
    #expect(answer.headers[name] == "https://b/c?x=1#access_token=(redacted)&y=2")
  }

  @Test(arguments: [
    (#"{"token":"hunter2-hunter2","b":1}"#, #"{"token":"(redacted)","b":1}"#),
    (#"[{"a":{"Token":["hunter2-hunter2",{"x":1}]}}]"#, #"[{"a":{"Token":"(redacted)"}}]"#),
    (#"{"token":"hunter2-hunter2","token":"(redacted)"}"#, #"{"token":"(redacted)"}"#),
    (#"{"\u0074oken":"hunter2-hunter2"}"#, #"{"token":"(redacted)"}"#),
    (#"{ "tokens": 1 }"#, #"{ "tokens": 1 }"#),
  ])
  func `blots out secret members of JSON, and leaves other JSON as it is`(
    text: String, redacted: String
  ) async throws {
    let recording = try await exchange(
      HTTPRequest(.post, "http://a/", body: Array(text.utf8)), .ok(text))
    #expect(String(decoding: recording.request.body, as: UTF8.self) == redacted)
    #expect(recording.answer.text == redacted)
  }

  @Test func `says the new length of a body that it changed`() async throws {
    let body = #"{"token":"\#(secret)"}"#
    let answer = HTTPResponse.ok(body, headers: ["Content-Length": String(body.utf8.count)])
    let redacted = try await exchange(HTTPRequest(.get, "http://a/"), answer).answer
    #expect(redacted.headers["Content-Length"] == String(redacted.body.count))
  }

  @Test func `follows rules of one's own`() async throws {
    let request = HTTPRequest(
      .post, "http://a/?shop=hunter2-hunter2", headers: ["X-Shop": secret],
      body: Array(#"{"iban":"\#(secret)"}"#.utf8))
    let rules: [RedactionRule] = [.header("x-shop"), .queryItem("Shop"), .jsonMember("IBAN")]
    let redacted = try await exchange(request, .ok(), rules).request
    #expect(redacted.headers["X-Shop"] == "(redacted)")
    #expect(redacted.url.query == "shop=(redacted)")
    #expect(redacted.body == Array(#"{"iban":"(redacted)"}"#.utf8))
  }

  @Test func `is kept in the cassette`() async throws {
    let rules: [RedactionRule] = [.jsonMember("iban"), .header("x-shop")]
    let cassette = try await recorded(
      [(HTTPRequest(.get, "http://a/"), .ok())], options: RecordingOptions(rules: rules))
    #expect(cassette.redaction == rules)
  }
}
