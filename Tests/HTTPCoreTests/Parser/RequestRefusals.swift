import HTTPCore
import Testing

/// Bytes that are no request, with the refusal that has to come.
struct RefusedRequest: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let refusal: RequestRefusal

  init(_ name: String, _ text: String, _ refusal: RequestRefusal) {
    testDescription = name
    self.text = text
    self.refusal = refusal
  }

  private static func line(_ name: String, _ line: String, _ refusal: RequestRefusal) -> Self {
    Self(name, "\(line)\r\nHost: shop.example\r\n\r\n", refusal)
  }

  private static func header(_ name: String, _ lines: String..., is refusal: RequestRefusal) -> Self
  {
    Self(
      name, "POST / HTTP/1.1\r\nHost: a\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n", refusal)
  }

  private static func host(_ name: String, _ value: String) -> Self {
    Self(name, "GET / HTTP/1.1\r\nHost: \(value)\r\n\r\n", .invalidHost(value))
  }

  private static func length(_ name: String, _ value: String) -> Self {
    header(name, "Content-Length: \(value)", is: .invalidContentLength(value))
  }

  static let requestLines = [
    line("two blanks", "GET  / HTTP/1.1", .malformedRequestLine),
    line("a tab", "GET\t/ HTTP/1.1", .invalidMethod),
    line("a blank at the end", "GET / HTTP/1.1 ", .malformedVersion),
    line("a blank in the target", "GET /a b HTTP/1.1", .malformedRequestLine),
    line("a blank at the start", " GET / HTTP/1.1", .invalidMethod),
    line("a method that is no token", "G@T / HTTP/1.1", .invalidMethod),
    line("a method alone", "GET", .malformedRequestLine),
    line("no version", "GET /", .malformedRequestLine),
    line("no target", "GET HTTP/1.1", .malformedRequestLine),
    line("a small version", "GET / http/1.1", .malformedVersion),
    line("a version of one digit", "GET / HTTP/1", .malformedVersion),
    line("a version of three digits", "GET / HTTP/1.10", .malformedVersion),
    line("another protocol", "GET / HTTQ/1.1", .malformedVersion),
    line("HTTP/2.0", "GET / HTTP/2.0", .unsupportedVersion("HTTP/2.0")),
    line("HTTP/0.9", "GET / HTTP/0.9", .unsupportedVersion("HTTP/0.9")),
    Self("a greeting of TLS", "\u{16}\u{3}\u{1}", .controlByte(0x16, offset: 0)),
    Self("two empty lines", "\r\n\r\nGET / HTTP/1.1\r\n", .invalidMethod),
  ]

  static let targets = [
    line("no slash", "GET orders HTTP/1.1", .invalidTarget("orders")),
    line("a fragment", "GET /a#b HTTP/1.1", .invalidTarget("/a#b")),
    line("half an escape", "GET /%4 HTTP/1.1", .invalidTarget("/%4")),
    line("an escape without digits", "GET /a?b=%zz HTTP/1.1", .invalidTarget("/a?b=%zz")),
    line("a quote", "GET /\" HTTP/1.1", .invalidTarget("/\"")),
    line("a bracket in the path", "GET /a[0] HTTP/1.1", .invalidTarget("/a[0]")),
    line("a caret in the path", "GET /a^b HTTP/1.1", .invalidTarget("/a^b")),
    line("a bar in the path", "GET /a|b HTTP/1.1", .invalidTarget("/a|b")),
    line("a letter beyond ASCII", "GET /é HTTP/1.1", .invalidTarget("/é")),
    line("another scheme", "GET ftp://a/ HTTP/1.1", .invalidTarget("ftp://a/")),
    line("a user in the authority", "GET http://u@a/ HTTP/1.1", .invalidTarget("http://u@a/")),
    line("an empty authority", "GET http:///a HTTP/1.1", .invalidTarget("http:///a")),
    line("an asterisk for GET", "GET * HTTP/1.1", .targetNotForMethod("*", method: "GET")),
    line(
      "a path for CONNECT", "CONNECT /a HTTP/1.1", .targetNotForMethod("/a", method: "CONNECT")),
    line(
      "an authority without a port", "CONNECT a HTTP/1.1",
      .targetNotForMethod("a", method: "CONNECT")),
    line("an authority for GET", "GET a:80 HTTP/1.1", .invalidTarget("a:80")),
  ]

  static let fieldLines = [
    header("a bare line feed", "A: b\nC: d", is: .bareLineFeed(offset: 30)),
    header("a bare carriage return", "A: b\rC: d", is: .bareCarriageReturn(offset: 30)),
    header("a NUL", "A: b\0", is: .controlByte(0, offset: 30)),
    header("a DEL", "A: b\u{7f}", is: .controlByte(0x7f, offset: 30)),
    header("a blank before the colon", "A : b", is: .spaceBeforeColon(offset: 26)),
    header("a tab before the colon", "A\t: b", is: .spaceBeforeColon(offset: 26)),
    header("an obsolete folding", "A: b", " c", is: .obsoleteFolding(offset: 32)),
    header("a folding with a tab", "A: b", "\tc: d", is: .obsoleteFolding(offset: 32)),
    header("a line without a colon", "A", is: .invalidFieldName(offset: 26)),
    header("an empty name", ": b", is: .invalidFieldName(offset: 26)),
    header("a name that is no token", "A(: b", is: .invalidFieldName(offset: 26)),
    header("a blank in a name", "A B: c", is: .invalidFieldName(offset: 26)),
    Self(
      "a blank before the first field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n",
      .obsoleteFolding(offset: 16)),
    Self("a bare line feed after the line", "GET / HTTP/1.1\n", .bareLineFeed(offset: 14)),
    Self("a carriage return alone", "GET / HTTP/1.1\rHost", .bareCarriageReturn(offset: 14)),
  ]

  static let hosts = [
    Self("no host", "GET / HTTP/1.1\r\n\r\n", .missingHost),
    Self("no host beside an absolute target", "GET http://a/ HTTP/1.1\r\n\r\n", .missingHost),
    header("a host twice", "Host: a", is: .repeatedHost),
    host("an empty host", ""),
    host("two hosts", "a, b"),
    host("a blank in the host", "a b"),
    host("a path in the host", "a/b"),
    host("a user in the host", "u@a"),
    host("letters for a port", "a:http"),
    host("a port too large", "a:65536"),
    host("two ports", "a:1:2"),
    host("a port alone", ":80"),
    host("an open bracket", "[::1"),
    host("no address in brackets", "[a]"),
    host("seven groups", "[1:2:3:4:5:6:7]"),
    host("two gaps", "[1::2::3]"),
    host("a gap among eight groups", "[1:2:3:4::5:6:7:8]"),
    host("nine groups", "[1:2:3:4:5:6:7:8:9]"),
    host("a number too large in an address", "[::256.0.0.1]"),
    host("five digits in a group", "[12345::]"),
    host("text after the bracket", "[::1]a"),
  ]

  static let lengths = [
    length("a sign", "+1"), length("a minus", "-1"), length("a list", "5, 5"),
    length("hexadecimal digits", "0x5"), length("an empty length", ""), length("a dot", "1.0"),
    length("a letter after many digits", "99999999999999999999a"),
    header(
      "conflicting lengths", "Content-Length: 5", "Content-Length: 6", is: .repeatedContentLength),
    header(
      "the same length twice", "Content-Length: 5", "content-length: 5", is: .repeatedContentLength),
    header(
      "a length and a coding", "Content-Length: 5", "Transfer-Encoding: chunked",
      is: .lengthAndTransferCoding),
    header(
      "a coding and a length", "Transfer-Encoding: chunked", "Content-Length: 5",
      is: .lengthAndTransferCoding),
    Self(
      "a coding in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
      .transferCodingInHTTP10),
    header(
      "another coding", "Transfer-Encoding: gzip, chunked",
      is: .unknownTransferCoding("gzip, chunked")),
    header(
      "codings in two fields", "Transfer-Encoding: gzip", "Transfer-Encoding: chunked",
      is: .unknownTransferCoding("gzip, chunked")),
    header("no chunks", "Transfer-Encoding: gzip", is: .chunkedNotLast("gzip")),
    header(
      "chunks first", "Transfer-Encoding: chunked, gzip", is: .chunkedNotLast("chunked, gzip")),
    header(
      "chunks twice", "Transfer-Encoding: chunked, chunked", is: .chunkedNotLast("chunked, chunked")
    ),
    header("an empty coding", "Transfer-Encoding:", is: .chunkedNotLast("")),
    header("a comma before", "Transfer-Encoding: ,chunked", is: .chunkedNotLast(",chunked")),
    header("a parameter", "Transfer-Encoding: chunked;a=b", is: .chunkedNotLast("chunked;a=b")),
    header("another expectation", "Expect: 200-ok", is: .unknownExpectation("200-ok")),
  ]
}

@Suite struct `A refused request` {
  static let all =
    RefusedRequest.requestLines + RefusedRequest.targets + RefusedRequest.fieldLines
    + RefusedRequest.hosts + RefusedRequest.lengths

  @Test(arguments: all, Feeding.allCases)
  func `names its reason, in any cut`(_ request: RefusedRequest, feeding: Feeding) {
    #expect(feeding.seen(request.text).refusal == request.refusal)
  }

  @Test(arguments: all)
  func `has a status of its own for what is not simply bad`(_ request: RefusedRequest) {
    let expected: HTTPStatus =
      switch request.refusal {
      case .unsupportedVersion: .httpVersionNotSupported
      case .unknownTransferCoding: .notImplemented
      case .unknownExpectation: .expectationFailed
      default: .badRequest
      }
    #expect(Feeding.whole.seen(request.text).refusal?.status == expected)
  }

  @Test func `is refused for ever`() {
    var parser = RequestParser()
    var position = 0
    let bad = Array("GET\n".utf8)
    #expect(throws: RequestRefusal.bareLineFeed(offset: 3)) {
      try parser.next(bad.span, from: &position)
    }
    let good = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    position = 0
    #expect(throws: RequestRefusal.bareLineFeed(offset: 3)) {
      try parser.next(good.span, from: &position)
    }
  }

  @Test func `says which byte is wrong and what to send`() {
    #expect(
      "\(RequestRefusal.bareLineFeed(offset: 30))"
        == "The line feed at byte 30 has no carriage return before it.")
    #expect(
      "\(RequestRefusal.invalidContentLength("0x5"))"
        == #"Content-Length is "0x5". Send the count of bytes in digits."#)
  }
}
