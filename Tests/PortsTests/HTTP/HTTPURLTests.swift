import Ports
import Testing

/// A text that is no URL, by the name of its fault, with the error that it must give.
struct URLRefusal: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let error: HTTPURLError

  static let all = [
    URLRefusal("a blank", "http://a/b c") { .forbiddenCharacter(" ", in: $0) },
    URLRefusal("a line break", "http://a/\r\nHost: b") { .forbiddenCharacter("\r", in: $0) },
    URLRefusal("a letter beyond ASCII", "http://a/ä") { .forbiddenCharacter("ä", in: $0) },
    URLRefusal("a fragment", "http://a/#b") { .forbiddenCharacter("#", in: $0) },
    URLRefusal("nothing", "") { .unknownScheme($0) },
    URLRefusal("another scheme", "file:///etc/passwd") { .unknownScheme($0) },
    URLRefusal("no host", "https:///path") { .invalidHost($0) },
    URLRefusal("a user name", "https://ada@a/") { .invalidHost($0) },
    URLRefusal("a password", "https://ada:secret@a/") { .invalidHost($0) },
    URLRefusal("port 0", "https://a:0/") { .invalidHost($0) },
    URLRefusal("port 65536", "https://a:65536/") { .invalidHost($0) },
    URLRefusal("an empty port", "https://a:/") { .invalidHost($0) },
  ]

  private init(_ name: String, _ text: String, _ error: (String) -> HTTPURLError) {
    testDescription = name
    self.text = text
    self.error = error(text)
  }
}

@Suite struct `A URL` {
  @Test func `has a host, a path and a query`() throws {
    let url = try HTTPURL(validating: "https://Rates.example:8443/EUR?to=USD&x=?")
    #expect([url.scheme, url.host, url.path] == ["https", "rates.example:8443", "/EUR"])
    #expect(url.query == "to=USD&x=?")
  }

  @Test(arguments: ["http://a", "http://a/"])
  func `without a path asks for the root`(text: String) throws {
    #expect(try HTTPURL(validating: text).path == "/")
  }

  @Test func `without a question mark has no query`() throws {
    #expect(try HTTPURL(validating: "http://a/b").query == nil)
  }

  @Test(arguments: ["http://a/b?c=%20", "https://127.0.0.1:65535/", "http://a-b.c/?"])
  func `prints as it was written`(text: String) throws {
    #expect(try HTTPURL(validating: text).description == text)
  }

  @Test(arguments: URLRefusal.all)
  func `refuses what no client can ask for`(refusal: URLRefusal) {
    let error = #expect(throws: HTTPURLError.self) { try HTTPURL(validating: refusal.text) }
    #expect(error == refusal.error)
  }

  @Test func `says what it refused`() {
    #expect(
      HTTPURLError.unknownScheme("a.b").description
        == "\"a.b\" does not start with http:// or https://.")
  }

  @Test func `in a literal that is none stops the program`() async {
    await #expect(processExitsWith: .failure) {
      let url: HTTPURL = "nowhere"
      _ = url
    }
  }
}
