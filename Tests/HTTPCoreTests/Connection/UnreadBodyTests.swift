import HTTPCore
import Ports
import Testing

@Suite struct `The body of a request` {
  private let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"
  private var driver = ConnectionDriver(limits: ConnectionLimits(unreadBody: 4))

  private func post(_ fields: String..., body: String = "") -> String {
    "POST / HTTP/1.1\r\nHost: a\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n" + body
  }

  @Test mutating func `comes as it is received`() {
    #expect(driver.receive(post("Content-Length: 9", body: "abc")) == ["POST /"])
    #expect(driver.bodies == "abc")
    #expect(driver.receive("defghi") == ["end"])
    #expect(driver.bodies == "abcdefghi")
  }

  @Test mutating func `is asked for where the client waits`() throws {
    _ = driver.receive(post("Content-Length: 3", "Expect: 100-continue"))
    #expect(driver.sent == "")
    driver.connection.wantBody()
    driver.connection.wantBody()
    driver.collect()
    #expect(driver.sent == "HTTP/1.1 100 Continue\r\n\r\n")
    #expect(driver.receive("abc") == ["end"])
    try driver.respond(Response())
    #expect(!driver.connection.isClosing)
  }

  @Test mutating func `is not asked for where it comes anyway`() {
    _ = driver.receive(post("Content-Length: 3", "Expect: 100-continue", body: "a"))
    driver.connection.wantBody()
    driver.collect()
    #expect(driver.sent == "")
  }

  @Test mutating func `is not asked for where the client does not wait`() {
    _ = driver.receive(post("Content-Length: 3"))
    driver.connection.wantBody()
    driver.collect()
    #expect(driver.sent == "")
  }

  @Test mutating func `that was not asked for closes the connection`() throws {
    _ = driver.receive(post("Content-Length: 3", "Expect: 100-continue"))
    try driver.respond(Response(status: .forbidden))
    #expect(driver.sent.contains("\r\nConnection: close\r\n"))
    #expect(driver.connection.isClosing)
  }

  @Test(arguments: ["Content-Length: 4", "Transfer-Encoding: chunked"])
  mutating func `that nobody wants is read up to the limit`(field: String) throws {
    _ = driver.receive(post(field))
    try driver.respond(Response())
    let body = field.hasPrefix("C") ? "abcd" : "4\r\nabcd\r\n0\r\n\r\n"
    #expect(driver.receive(body + get) == ["GET /a", "end"])
    #expect(driver.bodies == "")
  }

  @Test mutating func `that nobody wants and that is announced as large closes at once`() throws {
    _ = driver.receive(post("Content-Length: 5"))
    try driver.respond(Response())
    #expect(driver.sent.contains("\r\nConnection: close\r\n"))
    #expect(driver.connection.isClosing)
  }

  @Test mutating func `that nobody wants closes where it turns out large`() throws {
    _ = driver.receive(post("Transfer-Encoding: chunked"))
    try driver.respond(Response())
    #expect(!driver.connection.isClosing)
    #expect(driver.receive("5\r\nabcde\r\n0\r\n\r\n" + get) == [])
    #expect(driver.connection.isClosing)
  }

  @Test mutating func `counts only as far as it is unread`() throws {
    _ = driver.receive(post("Content-Length: 9", body: "abcde"))
    try driver.respond(Response())
    #expect(driver.receive("fghi" + get) == ["GET /a", "end"])
  }

  @Test mutating func `may go on while the answer is streamed`() throws {
    _ = driver.receive(post("Content-Length: 9"))
    try driver.respond(Response(body: .stream(length: nil) { _ in }))
    #expect(driver.receive("abcdefghi") == ["end"])
    #expect(driver.bodies == "abcdefghi")
    try driver.connection.finish()
    #expect(driver.receive(get) == ["GET /a", "end"])
  }

  @Test mutating func `over the limit is refused before it comes`() {
    #expect(
      driver.receive(post("Content-Length: 9999999", "Expect: 100-continue")) == ["refused 413"])
    #expect(driver.statuses == ["413"])
  }
}
