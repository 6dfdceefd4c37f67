import HTTPCore
import Ports
import Testing

@Suite struct `An answer on the wire` {
  private func written(
    _ response: Response, method: HTTPMethod = .get, version: HTTPVersion = .http11,
    keepsAlive: Bool = true, date: String = ""
  ) throws(ResponseError) -> String {
    var output: [UInt8] = []
    var writer = ResponseWriter(method: method, version: version, keepsAlive: keepsAlive)
    try writer.start(response, date: Array(date.utf8), into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func stream(length: Int?) -> Response {
    Response(body: .stream(length: length) { _ in })
  }

  @Test func `has its status, fields, length and body`() throws {
    #expect(
      try written(.text("Hello"), date: "now")
        == "HTTP/1.1 200 OK\r\nDate: now\r\nContent-Type: text/plain; charset=utf-8\r\n"
        + "Content-Length: 5\r\n\r\nHello")
  }

  @Test func `has a length without a body`() throws {
    #expect(
      try written(Response(status: .notFound))
        == "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
  }

  @Test func `has no reason where none is registered`() throws {
    #expect(try written(Response(status: HTTPStatus(599))).hasPrefix("HTTP/1.1 599 \r\n"))
  }

  @Test(arguments: [
    (204, "HTTP/1.1 204 No Content\r\n\r\n"),
    (205, "HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n"),
    (304, "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n"),
  ])
  func `has no body with some statuses`(code: Int, text: String) throws {
    let response = Response(status: HTTPStatus(code), body: .bytes(Array("Hello".utf8)))
    #expect(try written(response) == text)
  }

  @Test func `to HEAD has the length and no body`() throws {
    #expect(
      try written(Response(body: .bytes(Array("Hello".utf8))), method: .head)
        == "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")
  }

  @Test func `to HEAD may have the length of a body that was not made`() throws {
    #expect(
      try written(Response(headers: ["Content-Length": "70"]), method: .head)
        == "HTTP/1.1 200 OK\r\nContent-Length: 70\r\n\r\n")
  }

  @Test func `to HEAD does not run its stream`() throws {
    var output: [UInt8] = []
    var writer = ResponseWriter(method: .head, version: .http11, keepsAlive: true)
    let streams = try writer.start(stream(length: nil), date: [], into: &output)
    #expect(!streams)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
  }

  @Test(arguments: [
    (HTTPVersion.http11, true, ""), (.http11, false, "Connection: close\r\n"),
    (.http10, true, "Connection: keep-alive\r\n"), (.http10, false, "Connection: close\r\n"),
  ])
  func `says what becomes of the connection`(
    version: HTTPVersion, keepsAlive: Bool, field: String
  ) throws {
    #expect(
      try written(Response(), version: version, keepsAlive: keepsAlive)
        == "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\(field)\r\n")
  }

  @Test func `may close the connection itself`() throws {
    var output: [UInt8] = []
    var writer = ResponseWriter(method: .get, version: .http11, keepsAlive: true)
    try writer.start(Response(headers: ["connection": "Close"]), date: [], into: &output)
    #expect(!writer.keepsAlive)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
  }

  @Test func `keeps its other connection options`() throws {
    let response = Response(
      status: .upgradeRequired, headers: ["Connection": "Upgrade", "Upgrade": "websocket"])
    #expect(
      try written(response, keepsAlive: false)
        == "HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\nContent-Length: 0\r\n"
        + "Connection: Upgrade, close\r\n\r\n")
  }

  @Test func `keeps its own date`() throws {
    #expect(
      try written(Response(headers: ["date": "then"]), date: "now")
        == "HTTP/1.1 200 OK\r\ndate: then\r\nContent-Length: 0\r\n\r\n")
  }

  @Test func `writes a right length once`() throws {
    let response = Response(headers: ["Content-Length": "2"], body: .bytes([0x61, 0x62]))
    #expect(try written(response) == "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab")
  }

  @Test(arguments: ["3", "-2", "+2", "x", ""])
  func `is refused with a wrong length`(length: String) {
    let response = Response(headers: ["Content-Length": length], body: .bytes([0x61, 0x62]))
    #expect(throws: ResponseError.wrongContentLength(length, actual: 2)) { try written(response) }
  }

  @Test func `is refused with a transfer coding`() {
    let response = Response(headers: ["transfer-encoding": "chunked"])
    #expect(throws: ResponseError.reservedField("transfer-encoding")) { try written(response) }
  }

  @Test func `is refused with a length for a stream that has none`() {
    var response = stream(length: nil)
    response.headers = ["Content-Length": "2"]
    #expect(throws: ResponseError.reservedField("Content-Length")) { try written(response) }
  }

  @Test func `is refused with an interim status`() {
    #expect(throws: ResponseError.unfitStatus(.earlyHints)) {
      try written(Response(status: .earlyHints))
    }
  }

  @Test(arguments: ["a\r\nSet-Cookie: b", "a\nb", "a\rb", "a\0b"])
  func `cannot be given a line break through a field`(value: String) {
    #expect(throws: HTTPHeaderError.invalidValue(name: "Location")) {
      try Response.redirect(to: value)
    }
  }
}
