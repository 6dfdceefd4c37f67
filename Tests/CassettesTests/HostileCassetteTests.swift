import Cassettes
import Testing

/// A file that is no cassette, made of a good one by one change, and what its error says.
struct HostileFile: CustomTestStringConvertible {
  let replace: String
  let with: String
  let line: Int
  let fault: String
  var testDescription: String { fault }

  init(_ replace: String, _ with: String, line: Int, _ fault: String) {
    (self.replace, self.with, self.line, self.fault) = (replace, with, line, fault)
  }

  static let good = """
    {
      "cassette": 1,
      "recorded": "2026-03-01T12:00:00Z",
      "redacted": {"headers": [], "queryItems": [], "jsonMembers": []},
      "recordings": [
        {"request": {"method": "GET", "url": "http://a/"}, "answer": {"status": 200}},
        {
          "request": {"method": "GET", "url": "http://a/2", "headers": ["A: \\"}b"]},
          "answer": {
            "status": 404,
            "headers": ["A: b", "C: d"],
            "base64": "/wA="
          }
        }
      ]
    }
    """

  static let all = [
    HostileFile(good, "", line: 1, "found the end of the document"),
    HostileFile("404,", "404,,", line: 10, "rates.json:10: column 23 (byte "),
    HostileFile("]\n}", "]\n} x", line: 16, "something follows it"),
    HostileFile("\"status\": 404", "\"status\": 404, \"status\": 200", line: 10, "stands twice"),
    HostileFile("http://a/2", "\\ud800", line: 8, "surrogate"),
    HostileFile("404", String(repeating: "[", count: 100_000), line: 10, "nested more than"),
    HostileFile("404", "4e999999999999999999999", line: 10, "exponent"),
    HostileFile(good, "[]", line: 1, "the cassette is of kind array, not object"),
    HostileFile("\"cassette\": 1", "\"cassette\": 2", line: 2, "cassette the version is not 1"),
    HostileFile("\"cassette\": 1,", "", line: 1, "the cassette lacks the member cassette"),
    HostileFile("recordings", "recording", line: 5, "recording is no member of a cassette"),
    HostileFile("2026-03-01T", "2026-02-29T", line: 3, "recorded is no moment of the calendar"),
    HostileFile("2026-03-01T", "2026-13-01T", line: 3, "recorded is no moment, such as"),
    HostileFile("12:00:00Z", "12:00:00+01:00", line: 3, "recorded is no moment, such as"),
    HostileFile("2026-03-01T12:00:00Z", "9223372036854775807Z", line: 3, "no moment, such as"),
    HostileFile("\"headers\": [],", "", line: 4, "redacted lacks the member headers"),
    HostileFile(
      "\"queryItems\": []", "\"queryItems\": [1]", line: 4, "queryItems[0] is of kind number"),
    HostileFile("{\"status\": 200}", "{}", line: 6, "recordings[0].answer lacks the member status"),
    HostileFile("404", "99", line: 10, "recordings[1].answer.status is no status of 200 to 599"),
    HostileFile("404", "\"404\"", line: 10, "recordings[1].answer.status is no status"),
    HostileFile("404", "404.5", line: 10, "recordings[1].answer.status is no status"),
    HostileFile(
      "\"GET\", \"url\": \"http://a/2\"", "\"BREW\", \"url\": \"http://a/2\"", line: 8,
      "recordings[1].request.method is none of GET, HEAD"),
    HostileFile("http://a/2", "ftp://a/", line: 8, "recordings[1].request.url \"ftp://a/\""),
    HostileFile("C: d", "C d", line: 11, "answer.headers[1] has no colon"),
    HostileFile("C: d", "C : d", line: 11, "answer.headers[1] \"C \" is no header name"),
    HostileFile("C: d", "C: d\\r\\nE: f", line: 11, "answer.headers[1] The value of C holds"),
    HostileFile("/wA=", "/wA", line: 12, "answer.base64 is no base64"),
    HostileFile("/wA=", "/wB=", line: 12, "answer.base64 is no base64"),
    HostileFile("\"base64\"", "\"text\": \"\", \"base64\"", line: 9, "has more than one body"),
    HostileFile("\"base64\": \"/wA=\"", "\"text\": null", line: 12, "answer.text is of kind null"),
    HostileFile(
      "\"headers\": [\"A: b\", \"C: d\"]", "\"headers\": {}", line: 11, "of kind object, not array"),
    HostileFile("\"base64\"", "\"body\"", line: 12, "answer.body is no member of a cassette"),
  ]
}

@Suite struct `A file that is no cassette` {
  @Test func `is made of one that is`() throws {
    #expect(try Cassette(parsing: Array(HostileFile.good.utf8), path: "x").recordings.count == 2)
  }

  @Test(arguments: HostileFile.all)
  func `is refused with its line`(file: HostileFile) throws {
    let text = HostileFile.good.replacing(file.replace, with: file.with)
    #expect(text != HostileFile.good)
    let error = #expect(throws: CassetteError.self) {
      try Cassette(parsing: Array(text.utf8), path: "Fixtures/rates.json")
    }
    #expect(
      error?.description.hasPrefix("Fixtures/rates.json:\(file.line): ") == true, "\(error as Any)")
    #expect(error?.description.contains(file.fault) == true, "\(error as Any)")
  }

  @Test func `is refused when it is no UTF-8`() {
    let error = #expect(throws: CassetteError.self) {
      try Cassette(parsing: Array("{\n\"".utf8) + [0xff], path: "x")
    }
    #expect(error?.description.hasPrefix("x:2: ") == true)
  }
}
