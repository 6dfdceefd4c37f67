import Cassettes
import Ports
import Testing

@Suite struct `The format of a cassette` {
  private let cassette = Cassette(
    recorded: noon, redaction: [.header("Cookie"), .queryItem("key"), .jsonMember("token")],
    recordings: [
      .init(
        request: HTTPRequest(.get, "https://rates.example/EUR?key=(redacted)"),
        answer: HTTPResponse(
          status: 200, headers: ["Content-Type": "application/json", "ETag": "\"a:b\""],
          body: Array(#"{"rate":1.25}"#.utf8))),
      .init(
        request: HTTPRequest(
          .post, "https://rates.example/", headers: ["Accept": "*/*"], body: Array("é\n".utf8)),
        answer: HTTPResponse(status: 503, body: [0xff, 0x00])),
    ])

  private let text = """
    {
      "cassette": 1,
      "recorded": "2026-03-01T12:00:00Z",
      "redacted": {
        "headers": [
          "Cookie"
        ],
        "queryItems": [
          "key"
        ],
        "jsonMembers": [
          "token"
        ]
      },
      "recordings": [
        {
          "request": {
            "method": "GET",
            "url": "https://rates.example/EUR?key=(redacted)"
          },
          "answer": {
            "status": 200,
            "headers": [
              "Content-Type: application/json",
              "ETag: \\"a:b\\""
            ],
            "json": {
              "rate": 1.25
            }
          }
        },
        {
          "request": {
            "method": "POST",
            "url": "https://rates.example/",
            "headers": [
              "Accept: */*"
            ],
            "text": "é\\n"
          },
          "answer": {
            "status": 503,
            "base64": "/wA="
          }
        }
      ]
    }

    """

  @Test func `is readable, and the same each time`() {
    #expect(String(decoding: cassette.bytes(), as: UTF8.self) == text)
  }

  @Test func `is read back as it was written`() throws {
    #expect(try Cassette(parsing: Array(text.utf8), path: "rates.json") == cassette)
  }

  /// Bodies that look like JSON and would come back otherwise if they were kept as JSON.
  @Test(arguments: [
    "", " ", "{}", "[1.0]", "[1]", "{ }", #"{"a":1,"a":2}"#, "null", "\"\\u0061\"", "[1e2]",
    "\u{feff}{}",
    String(repeating: "[", count: 400) + String(repeating: "]", count: 400),
    String(repeating: "[", count: 511) + String(repeating: "]", count: 511),
  ])
  func `keeps a body byte for byte`(body: String) throws {
    let recording = Cassette.Recording(
      request: HTTPRequest(.get, "http://a/", body: Array(body.utf8)), answer: .ok(body))
    let cassette = Cassette(recorded: noon, redaction: [], recordings: [recording])
    #expect(try Cassette(parsing: cassette.bytes(), path: "x").recordings == [recording])
  }

  @Test func `keeps header lines of one name apart`() throws {
    let headers: HTTPHeaders = ["Set-Cookie": "a", "Vary": "", "set-cookie": "b: c"]
    let recording = Cassette.Recording(
      request: HTTPRequest(.get, "http://a/"), answer: .ok(headers: headers))
    let cassette = Cassette(recorded: noon, redaction: [], recordings: [recording])
    let read = try Cassette(parsing: cassette.bytes(), path: "x")
    #expect(read.recordings.first?.answer.headers.values(of: "Set-Cookie") == ["a", "b: c"])
    #expect(read.recordings.first?.answer.headers["Vary"] == "")
  }
}
