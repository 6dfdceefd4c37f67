import HTTPCore
import Ports
import Testing

@Suite struct `The ranges of a request` {
  private let changed = Moment(year: 2026, month: 3, day: 1)

  @Test(arguments: [
    ("bytes=0-0", [0..<1]), ("bytes=2-5", [2..<6]), ("bytes=5-", [5..<10]), ("bytes=-3", [7..<10]),
    ("bytes=-99", [0..<10]), ("bytes=8-99", [8..<10]), ("BYTES=0-1", [0..<2]),
    ("bytes=0-1,4-5", [0..<2, 4..<6]), ("bytes=4-5 , 0-1", [4..<6, 0..<2]),
    ("bytes=0-1, ,2-3", [0..<2, 2..<4]), ("bytes=0-1,99-", [0..<2]),
    ("bytes=0-99999999999999999999", [0..<10]), ("bytes=9-9223372036854775807", [9..<10]),
  ])
  func `are cut to the length`(text: String, parts: [Range<Int>]) {
    #expect(ByteRanges(text, length: 10) == .parts(parts))
  }

  @Test(arguments: [
    "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-2", "bytes=1", "bytes=0-1;2-3",
    "bytes 0-1", "items=0-1", "bytes=0-1,x", "bytes=0--1", "bytes=+1-2", "bytes=0-5,5-6",
    "bytes=0-,-1", "bytes=0-1,5-2",
  ])
  func `are ignored where they are malformed or overlap`(text: String) {
    #expect(ByteRanges(text, length: 10) == .whole)
  }

  @Test func `are ignored where they are too many`() {
    let text = (0..<17).map { "\($0)-\($0)" }
    #expect(ByteRanges("bytes=" + text.joined(separator: ","), length: 100) == .whole)
    guard case .parts = ByteRanges("bytes=" + text.dropLast().joined(separator: ","), length: 100)
    else {
      Issue.record("sixteen ranges were ignored")
      return
    }
  }

  @Test(arguments: ["bytes=10-", "bytes=10-20,30-", "bytes=-0", "bytes=99999999999999999999-"])
  func `are unsatisfiable beyond the length`(text: String) {
    #expect(ByteRanges(text, length: 10) == .unsatisfiable)
  }

  @Test func `are unsatisfiable in nothing`() {
    #expect(ByteRanges("bytes=0-", length: 0) == .unsatisfiable)
    #expect(ByteRanges("bytes=-1", length: 0) == .unsatisfiable)
  }

  private func ranges(_ fields: String..., method: String = "GET") throws -> ByteRanges {
    let lines = ["\(method) / HTTP/1.1", "Host: a", "Range: bytes=0-1"] + fields
    let head = try RequestHead(parsing: lines.joined(separator: "\r\n") + "\r\n\r\n")
    let state = ResourceState(tag: EntityTag(strong: "v7"), lastModified: changed)
    return ByteRanges(head, state: state, length: 10, now: changed + .seconds(60))
  }

  @Test func `count for GET alone`() throws {
    #expect(try ranges() == .parts([0..<2]))
    #expect(try ranges(method: "HEAD") == .whole)
    #expect(try ranges(method: "POST") == .whole)
  }

  @Test func `are ignored where the field stands twice`() throws {
    #expect(try ranges("Range: bytes=3-4") == .whole)
  }

  @Test(arguments: [
    (#""v7""#, true), (#""v6""#, false), (#"W/"v7""#, false),
    ("Sun, 01 Mar 2026 00:00:00 GMT", true), ("Sun, 01 Mar 2026 00:00:01 GMT", false),
    ("Sat, 28 Feb 2026 23:59:59 GMT", false), ("v7", false), ("", false),
  ])
  func `count where the client has the same state`(value: String, counts: Bool) throws {
    #expect(try ranges("If-Range: \(value)") == (counts ? .parts([0..<2]) : .whole))
  }

  @Test func `do not count by a date that is not a second old`() throws {
    let head = try RequestHead(
      parsing: "GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=0-1\r\n"
        + "If-Range: \(HTTPDate.text(changed))\r\n\r\n")
    let state = ResourceState(lastModified: changed)
    #expect(ByteRanges(head, state: state, length: 10, now: changed) == .whole)
    #expect(
      ByteRanges(head, state: state, length: 10, now: changed + .seconds(1)) == .parts([0..<2]))
  }
}
