import HTTPCore
import Ports
import Testing

@Suite struct `A streamed answer` {
  private var output: [UInt8] = []

  private var text: String { String(decoding: output, as: UTF8.self) }

  private mutating func start(length: Int?, version: HTTPVersion = .http11) throws -> ResponseWriter
  {
    var writer = ResponseWriter(method: .get, version: version, keepsAlive: true)
    let response = Response(body: .stream(length: length) { _ in })
    let streams = try writer.start(response, date: [], into: &output)
    #expect(streams)
    return writer
  }

  private mutating func write(_ text: String, _ writer: inout ResponseWriter) throws {
    try writer.write(Array(text.utf8).span, into: &output)
  }

  @Test mutating func `goes in chunks`() throws {
    var writer = try start(length: nil)
    try write("hello", &writer)
    try write("", &writer)
    try write(String(repeating: "x", count: 26), &writer)
    try writer.finish(into: &output)
    #expect(
      text == "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1a\r\n"
        + String(repeating: "x", count: 26) + "\r\n0\r\n\r\n")
    #expect(writer.keepsAlive)
  }

  @Test mutating func `has its announced length`() throws {
    var writer = try start(length: 4)
    try write("ab", &writer)
    try write("cd", &writer)
    try writer.finish(into: &output)
    #expect(text == "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabcd")
  }

  @Test mutating func `ends with the connection in HTTP 1.0`() throws {
    var writer = try start(length: nil, version: .http10)
    try write("ab", &writer)
    try writer.finish(into: &output)
    #expect(text == "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nab")
    #expect(!writer.keepsAlive)
  }

  @Test mutating func `cannot be longer than announced`() throws {
    var writer = try start(length: 3)
    try write("ab", &writer)
    let before = output
    #expect(throws: ResponseError.bodyTooLong(announced: 3)) { try write("cd", &writer) }
    #expect(output == before)
  }

  @Test mutating func `cannot be shorter than announced`() throws {
    var writer = try start(length: 3)
    try write("ab", &writer)
    #expect(throws: ResponseError.bodyTooShort(missing: 1)) { try writer.finish(into: &output) }
  }

  @Test mutating func `ends once`() throws {
    var writer = try start(length: nil)
    try writer.finish(into: &output)
    #expect(throws: ResponseError.noRequest) { try writer.finish(into: &output) }
    #expect(throws: ResponseError.noRequest) { try write("a", &writer) }
  }
}
