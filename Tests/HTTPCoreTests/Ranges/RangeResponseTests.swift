import HTTPCore
import Ports
import Testing

@Suite struct `An answer to ranges` {
  private let content = Array("0123456789".utf8)

  private func answer(_ ranges: ByteRanges) throws -> (Response, String) {
    let response = try Response.ranges(
      of: content, type: "text/plain", ranges, boundary: "edge")
    guard case .bytes(let bytes) = response.body else { throw BodyError.tooManyFields(limit: 0) }
    return (response, String(decoding: bytes, as: UTF8.self))
  }

  @Test func `is the whole where none was asked for`() throws {
    let (response, text) = try answer(.whole)
    #expect(response.status == .ok)
    #expect(response.headers == ["Accept-Ranges": "bytes", "Content-Type": "text/plain"])
    #expect(text == "0123456789")
  }

  @Test func `is one part`() throws {
    let (response, text) = try answer(.parts([2..<5]))
    #expect(response.status == .partialContent)
    #expect(response.headers["Content-Range"] == "bytes 2-4/10")
    #expect(response.headers["Content-Type"] == "text/plain")
    #expect(text == "234")
  }

  @Test func `has several parts with an edge between them`() throws {
    let (response, text) = try answer(.parts([0..<1, 8..<10]))
    #expect(response.status == .partialContent)
    #expect(response.headers["Content-Range"] == nil)
    #expect(response.headers["Content-Type"] == "multipart/byteranges; boundary=edge")
    #expect(
      text == "--edge\r\nContent-Type: text/plain\r\nContent-Range: bytes 0-0/10\r\n\r\n0\r\n"
        + "--edge\r\nContent-Type: text/plain\r\nContent-Range: bytes 8-9/10\r\n\r\n89\r\n"
        + "--edge--\r\n")
  }

  @Test func `names the length where no part is there`() throws {
    let (response, text) = try answer(.unsatisfiable)
    #expect(response.status == .rangeNotSatisfiable)
    #expect(response.headers["Content-Range"] == "bytes */10")
    #expect(text == "")
  }

  @Test(arguments: [ByteRanges.whole, .parts([0..<1]), .parts([0..<1, 3..<4])])
  func `takes no line break into its type`(ranges: ByteRanges) {
    #expect(throws: HTTPHeaderError.invalidValue(name: "Content-Type")) {
      try Response.ranges(of: content, type: "a/b\r\nX: y", ranges, boundary: "edge")
    }
  }
}
