import HTTPCore
import Ports
import Testing

@Suite struct `A server connection` {
  private let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"
  private var driver = ConnectionDriver()

  @Test func `works as its documentation says`() throws {
    let received = Array("\(get)GET /b HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    var connection = ServerConnection()
    var position = 0
    while let event = connection.next(received.span, from: &position) {
      if case .request(let head) = event { try connection.respond(.text(head.path)) }
    }
    let answer = String(decoding: connection.takeOutput(), as: UTF8.self)
    #expect(answer.contains("\r\n\r\n/aHTTP/1.1 200 OK\r\n"))
    #expect(answer.hasSuffix("\r\n\r\n/b"))
    #expect(connection.isIdle)
  }

  @Test mutating func `keeps the next request back until the answer is finished`() throws {
    #expect(driver.receive(get + "GET /b HTTP/1.1\r\nHost: a\r\n\r\n") == ["GET /a", "end"])
    #expect(driver.read() == [])
    try driver.respond(.text("1"))
    #expect(driver.read() == ["GET /b", "end"])
  }

  @Test mutating func `keeps the next request back until the stream is finished`() throws {
    _ = driver.receive(get + get)
    try driver.respond(Response(body: .stream(length: nil) { _ in }))
    #expect(driver.read() == [])
    try driver.connection.write([0x61].span)
    try driver.connection.finish()
    #expect(driver.read() == ["GET /a", "end"])
    #expect(driver.sent.hasSuffix("1\r\na\r\n0\r\n\r\n"))
  }

  @Test mutating func `closes after an answer to a client that asks for it`() throws {
    _ = driver.receive("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + get)
    try driver.respond(Response())
    #expect(driver.connection.isClosing)
    #expect(driver.sent.contains("\r\nConnection: close\r\n"))
    #expect(driver.read() == [])
  }

  @Test mutating func `closes after an answer in HTTP 1.0`() throws {
    _ = driver.receive("GET / HTTP/1.0\r\n\r\n")
    try driver.respond(Response())
    #expect(driver.connection.isClosing)
  }

  @Test mutating func `stays open in HTTP 1.0 where both sides say so`() throws {
    _ = driver.receive("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
    try driver.respond(Response())
    #expect(!driver.connection.isClosing)
    #expect(driver.sent.contains("\r\nConnection: keep-alive\r\n"))
  }

  @Test mutating func `answers a refused request itself, and closes`() {
    #expect(driver.receive("GET / HTTP/3.0\r\nHost: a\r\n\r\n" + get) == ["refused 505"])
    #expect(driver.statuses == ["505"])
    #expect(driver.sent.contains("\r\nConnection: close\r\n"))
    #expect(driver.sent.contains(#""detail":"HTTP/3.0 is not spoken here. Send HTTP/1.1.""#))
    #expect(driver.connection.isClosing)
    #expect(driver.read() == [])
  }

  @Test mutating func `answers sound requests before a refused one`() throws {
    #expect(driver.receive(get + "BAD\r\n\r\n") == ["GET /a", "end"])
    try driver.respond(Response())
    #expect(driver.read() == ["refused 400"])
    #expect(driver.statuses == ["200", "400"])
  }

  @Test mutating func `answers once where the body is refused during the work`() throws {
    let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    #expect(driver.receive(head + "x") == ["POST /", "refused 400"])
    #expect(throws: ResponseError.noRequest) { try driver.respond(.text("1")) }
    #expect(driver.statuses == ["400"])
  }

  @Test mutating func `breaks a stream off where the body is refused`() throws {
    let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    _ = driver.receive(head)
    try driver.respond(Response(body: .stream(length: nil) { _ in }))
    #expect(driver.receive("x") == ["refused 400"])
    #expect(driver.statuses == ["200"])
    #expect(driver.connection.isClosing)
    #expect(throws: ResponseError.noRequest) { try driver.connection.finish() }
  }

  @Test mutating func `takes one answer to a request`() throws {
    #expect(throws: ResponseError.noRequest) { try driver.respond(Response()) }
    _ = driver.receive(get)
    try driver.respond(Response())
    #expect(throws: ResponseError.noRequest) { try driver.respond(Response()) }
    #expect(driver.statuses == ["200"])
  }

  @Test mutating func `waits for another answer where one is refused`() throws {
    _ = driver.receive(get)
    #expect(throws: ResponseError.reservedField("Transfer-Encoding")) {
      try driver.respond(Response(headers: ["Transfer-Encoding": "x"]))
    }
    try driver.respond(Response(status: .internalServerError))
    #expect(driver.statuses == ["500"])
  }

  @Test mutating func `closes where a stream ends short`() throws {
    _ = driver.receive(get)
    try driver.respond(Response(body: .stream(length: 2) { _ in }))
    #expect(throws: ResponseError.bodyTooShort(missing: 2)) { try driver.connection.finish() }
    #expect(driver.connection.isClosing)
  }

  @Test mutating func `closes where a stream is too long`() throws {
    _ = driver.receive(get)
    try driver.respond(Response(body: .stream(length: 1) { _ in }))
    #expect(throws: ResponseError.bodyTooLong(announced: 1)) {
      try driver.connection.write([0x61, 0x62].span)
    }
    #expect(driver.connection.isClosing)
  }

  @Test mutating func `closes where a stream is aborted`() throws {
    _ = driver.receive(get)
    try driver.respond(Response(body: .stream(length: nil) { _ in }))
    driver.connection.abort()
    #expect(driver.connection.isClosing)
    driver.collect()
    #expect(!driver.sent.hasSuffix("0\r\n\r\n"))
  }

  @Test mutating func `sends early hints before the answer`() throws {
    _ = driver.receive(get)
    try driver.connection.respondInterim(.earlyHints, headers: ["Link": "</a.css>"])
    try driver.respond(Response())
    #expect(driver.sent.hasPrefix("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200"))
  }

  @Test mutating func `sends no early hints in HTTP 1.0`() throws {
    _ = driver.receive("GET / HTTP/1.0\r\n\r\n")
    try driver.connection.respondInterim(.earlyHints, headers: [:])
    try driver.respond(Response())
    #expect(driver.statuses == ["200"])
  }

  @Test mutating func `puts the date into its answers`() throws {
    driver.connection.date = Array("now".utf8)
    _ = driver.receive(get)
    try driver.respond(Response())
    #expect(driver.sent.contains("\r\nDate: now\r\n"))
  }

  @Test mutating func `keeps what was not sent yet`() throws {
    _ = driver.receive(get)
    try driver.connection.respond(.text("abc"))
    let count = driver.connection.output.count
    driver.connection.dropOutput(count - 2)
    #expect(driver.connection.output == Array("bc".utf8))
    driver.connection.dropOutput(2)
    #expect(driver.connection.output.isEmpty)
  }
}
