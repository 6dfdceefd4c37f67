import HTTPCore
import Ports
import Testing

@Suite struct `The end of a connection` {
  private let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"
  private var driver = ConnectionDriver()

  @Test mutating func `between requests breaks nothing off`() throws {
    _ = driver.receive(get)
    try driver.respond(Response())
    _ = driver.read()
    let isBrokenOff = driver.connection.inputEnded()
    #expect(!isBrokenOff)
    #expect(driver.connection.isClosing)
  }

  @Test(arguments: ["GET /a HT", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na"])
  mutating func `inside a request breaks it off`(text: String) {
    _ = driver.receive(text)
    let isBrokenOff = driver.connection.inputEnded()
    #expect(isBrokenOff)
    #expect(driver.connection.isClosing)
  }

  @Test mutating func `by the client leaves time for the answer`() throws {
    _ = driver.receive(get)
    let isBrokenOff = driver.connection.inputEnded()
    #expect(!isBrokenOff)
    #expect(!driver.connection.isClosing)
    try driver.respond(Response())
    #expect(driver.sent.contains("\r\nConnection: close\r\n"))
    #expect(driver.connection.isClosing)
  }

  @Test mutating func `by a shutdown comes at once where nothing is in flight`() {
    driver.connection.shutDown()
    #expect(driver.connection.isClosing)
  }

  @Test mutating func `by a shutdown waits for the answer in flight`() throws {
    _ = driver.receive(get + get)
    driver.connection.shutDown()
    #expect(!driver.connection.isClosing)
    try driver.respond(Response())
    #expect(driver.connection.isClosing)
    #expect(driver.read() == [])
  }

  @Test mutating func `by an upgrade leaves the bytes that follow`() throws {
    _ = driver.receive(
      "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: echo\r\nConnection: upgrade\r\n\r\nrest")
    try driver.connection.upgrade(["Upgrade": "echo"])
    driver.collect()
    #expect(
      driver.sent
        == "HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n")
    #expect(driver.connection.isUpgraded)
    #expect(driver.read() == [])
    #expect(driver.received == Array("rest".utf8))
  }

  @Test mutating func `by an upgrade needs an offer`() {
    _ = driver.receive(get)
    #expect(throws: ResponseError.noRequest) {
      try driver.connection.upgrade(["Upgrade": "echo"])
    }
  }

  @Test mutating func `by an upgrade needs the whole body first`() {
    _ = driver.receive(
      "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: x\r\nConnection: upgrade\r\nContent-Length: 3\r\n\r\na"
    )
    #expect(throws: ResponseError.noRequest) { try driver.connection.upgrade(["Upgrade": "x"]) }
  }
}
