import Cassettes
import Ports
import Testing

@Suite struct `A cassette player` {
  private let player = CassettePlayer(
    Cassette(
      recorded: noon, redaction: RedactionRule.standard,
      recordings: [
        .init(
          request: HTTPRequest(.get, "https://a.example/EUR?key=(redacted)"), answer: .ok("one")),
        .init(
          request: HTTPRequest(.get, "https://a.example/EUR?key=(redacted)"), answer: .ok("two")),
        .init(
          request: HTTPRequest(
            .post, "https://a.example/", body: Array(#"{"token":"(redacted)"}"#.utf8)),
          answer: .ok("three")),
      ]), path: "rates.json")

  private func failure(_ request: HTTPRequest) async -> String {
    let error = await #expect(throws: CassetteError.self) { try await player.send(request) }
    return error?.description ?? ""
  }

  @Test func `answers equal requests in the order of the recordings`() async throws {
    var texts: [String?] = []
    for _ in 1...2 {
      texts.append(try await player.send(HTTPRequest(.get, "https://a.example/EUR?key=x")).text)
    }
    #expect(texts == ["one", "two"])
  }

  @Test func `answers a request whose secrets are others`() async throws {
    let body = Array(#"{ "token": 12 }"#.utf8)
    let answer = try await player.send(HTTPRequest(.post, "https://a.example/", body: body))
    #expect(answer.text == "three")
  }

  @Test func `does not compare headers`() async throws {
    let request = HTTPRequest(.get, "https://a.example/EUR?key=x", headers: ["Accept": "a/b"])
    #expect(try await player.send(request).text == "one")
  }

  @Test(arguments: [
    (HTTPRequest(.put, "https://a.example/EUR?key=x"), #"expected method "GET", found "PUT""#),
    (
      HTTPRequest(.get, "http://a.example/EUR?key=x"),
      #"expected site "https://a.example", found "http://a.example""#
    ),
    (HTTPRequest(.get, "https://a.example/USD?key=x"), #"expected path "/EUR", found "/USD""#),
    (
      HTTPRequest(.get, "https://a.example/EUR"),
      #"expected query "key=(redacted)", found nothing"#
    ),
    (
      HTTPRequest(.get, "https://a.example/EUR?key=x", body: [104, 105]),
      #"expected body "", found "hi""#
    ),
    (
      HTTPRequest(.get, "https://a.example/EUR?key=x", body: [0xff]),
      "found \"1 bytes that are no text\""
    ),
  ])
  func `says how a request missed the nearest recording`(
    request: HTTPRequest, difference: String
  ) async {
    let report = await failure(request)
    #expect(report.contains("recording 1, GET https://a.example/EUR?key=(redacted): expected"))
    #expect(report.contains(difference), "\(report)")
  }

  @Test func `ranks the nearest recording first, and shows three`() async {
    let report = await failure(HTTPRequest(.post, "https://a.example/x"))
    let lines = report.split(separator: "\n").map { $0.prefix(14) }
    #expect(
      lines[1...] == ["  recording 3,", "  recording 1,", "  recording 2,", "Record it anew"])
  }

  @Test func `shows no secret of a request that it cannot answer`() async {
    let request = HTTPRequest(.put, "https://a.example/EUR?key=hunter2")
    #expect(await !failure(request).contains("hunter2"))
  }

  @Test func `says that a recording was played already`() async throws {
    let request = HTTPRequest(.get, "https://a.example/EUR?key=x")
    for _ in 1...2 { _ = try await player.send(request) }
    #expect(await failure(request).contains("(redacted): it was played already"))
  }

  @Test func `says that there are no recordings`() async {
    let player = CassettePlayer(Cassette(recorded: noon, redaction: [], recordings: []), path: "x")
    let error = await #expect(throws: CassetteError.self) {
      try await player.send(HTTPRequest(.get, "http://a/"))
    }
    #expect(
      error?.description.hasPrefix(
        "x: No recording answers GET http://a/. There are no recordings.")
        == true)
  }

  @Test func `reports recordings that were not played`() async throws {
    _ = try await player.send(HTTPRequest(.get, "https://a.example/EUR?key=x"))
    let error = #expect(throws: CassetteError.self) { try player.verify() }
    #expect(
      error?.description == """
        rates.json: Unused: recording 2, GET https://a.example/EUR?key=(redacted).
        Unused: recording 3, POST https://a.example/.
        """)
  }

  @Test func `reports a request that it could not answer also at the end`() async throws {
    let empty = CassettePlayer(Cassette(recorded: noon, redaction: [], recordings: []), path: "x")
    _ = try? await empty.send(HTTPRequest(.get, "http://a/"))
    let error = #expect(throws: CassetteError.self) { try empty.verify() }
    #expect(
      error?.reason
        == .misplayed(["No recording answers GET http://a/. There are no recordings."]))
  }

  @Test func `is content when everything was played`() async throws {
    for _ in 1...2 { _ = try await player.send(HTTPRequest(.get, "https://a.example/EUR?key=x")) }
    let body = Array(#"{"token":""}"#.utf8)
    _ = try await player.send(HTTPRequest(.post, "https://a.example/", body: body))
    #expect(throws: Never.self) { try player.verify() }
  }
}
