import HTTPCore
import Ports
import Testing

@Suite struct `The request parser` {
  @Test(arguments: Feeding.allCases)
  func `finds the parts of a request`(feeding: Feeding) {
    let seen = feeding.seen(request("Content-Length: 5", "Accept:\t a , b \t", body: "hello"))
    let expected = SeenRequest(
      line: "POST /orders HTTP/1.1",
      fields: ["Host: shop.example", "Content-Length: 5", "Accept: a , b"],
      body: Array("hello".utf8), trailers: [:])
    #expect(seen == Seen(requests: [expected]))
  }

  @Test(arguments: Feeding.allCases)
  func `tells requests that arrive together apart`(feeding: Feeding) {
    let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"
    let bytes = get + request("Content-Length: 3", body: "abc") + "\r\n" + get + get
    let seen = feeding.seen(bytes)
    #expect(seen.refusal == nil)
    #expect(
      seen.requests.map(\.line) == [
        "GET /a HTTP/1.1", "POST /orders HTTP/1.1", "GET /a HTTP/1.1", "GET /a HTTP/1.1",
      ])
    #expect(seen.requests.map(\.text) == ["", "abc", "", ""])
  }

  @Test(arguments: Feeding.allCases)
  func `does not end a request whose bytes are missing`(feeding: Feeding) {
    let whole = request("Content-Length: 5", body: "hello")
    for count in 0..<whole.utf8.count {
      let seen = feeding.seen(Array(whole.utf8.prefix(count)))
      #expect(seen.refusal == nil)
      #expect(seen.requests.allSatisfy { $0.trailers == nil })
    }
  }

  @Test func `leaves the bytes after a head unread`() throws {
    let bytes = Array((request("Upgrade: x", "Connection: upgrade") + "after").utf8)
    var parser = RequestParser()
    var position = 0
    _ = try parser.next(bytes.span, from: &position)
    _ = try parser.next(bytes.span, from: &position)
    #expect(String(decoding: bytes[position...], as: UTF8.self) == "after")
  }

  @Test func `is idle between requests alone`() throws {
    var parser = RequestParser()
    var position = 0
    #expect(parser.isIdle)
    _ = try parser.next(Array("GET".utf8).span, from: &position)
    #expect(!parser.isIdle)
    position = 0
    let rest = Array(" / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    while try parser.next(rest.span, from: &position) != nil {}
    #expect(parser.isIdle)
  }
}

@Suite struct `The limits of a request` {
  @Test(arguments: Feeding.allCases)
  func `let a request line of just that size pass`(feeding: Feeding) {
    let line = "GET /abc HTTP/1.1"
    let text = "\(line)\r\nHost: a\r\n\r\n"
    let count = line.utf8.count
    #expect(feeding.seen(text, limits: RequestLimits(requestLine: count)).refusal == nil)
    let refusal = feeding.seen(text, limits: RequestLimits(requestLine: count - 1)).refusal
    #expect(refusal == .requestLineTooLong(limit: count - 1))
    #expect(refusal?.status == .uriTooLong)
  }

  @Test(arguments: Feeding.allCases)
  func `let fields of just that size pass`(feeding: Feeding) {
    let fields = "Host: a\r\nA: b\r\n"
    let text = "GET / HTTP/1.1\r\n\(fields)\r\n"
    let count = fields.utf8.count
    #expect(feeding.seen(text, limits: RequestLimits(fieldSection: count)).refusal == nil)
    let refusal = feeding.seen(text, limits: RequestLimits(fieldSection: count - 1)).refusal
    #expect(refusal == .fieldSectionTooLarge(limit: count - 1))
    #expect(refusal?.status == .requestHeaderFieldsTooLarge)
  }

  @Test(arguments: Feeding.allCases)
  func `let just that many fields pass`(feeding: Feeding) {
    let text = request("A: 1", "B: 2")
    #expect(feeding.seen(text, limits: RequestLimits(fieldCount: 3)).refusal == nil)
    let refusal = feeding.seen(text, limits: RequestLimits(fieldCount: 2)).refusal
    #expect(refusal == .tooManyFields(limit: 2))
    #expect(refusal?.status == .requestHeaderFieldsTooLarge)
  }

  @Test(arguments: ["4", "99999999999999999999", "000000000000000000000000000004"])
  func `refuse a body before it comes`(length: String) {
    let seen = Feeding.whole.seen(
      request("Content-Length: \(length)"), limits: RequestLimits(body: 3))
    #expect(seen.requests.isEmpty)
    #expect(seen.refusal == .bodyTooLarge(limit: 3))
    #expect(seen.refusal?.status == .contentTooLarge)
  }

  @Test func `hold for a line that never ends`() {
    let endless = Array("GET /".utf8) + [UInt8](repeating: 0x61, count: 10_000)
    #expect(Feeding.byteByByte.seen(endless).refusal == .requestLineTooLong(limit: 8_192))
  }

  @Test func `say of a method that never ends that no such method is there`() {
    let endless = [UInt8](repeating: 0x61, count: 10_000)
    let refusal = Feeding.byteByByte.seen(endless).refusal
    #expect(refusal == .methodTooLong(limit: 8_192))
    #expect(refusal?.status == .notImplemented)
  }
}
