import HTTPCore
import Testing

@Suite struct `The header of a frame` {
  /// A length and the bytes that it is written in (RFC 6455, section 5.2).
  struct Length: CustomTestStringConvertible {
    var value: Int
    var bytes: [UInt8]
    var testDescription: String { "\(value)" }
  }

  static let lengths = [
    Length(value: 0, bytes: [0]),
    Length(value: 125, bytes: [125]),
    Length(value: 126, bytes: [126, 0, 126]),
    Length(value: 65_535, bytes: [126, 0xff, 0xff]),
    Length(value: 65_536, bytes: [127, 0, 0, 0, 0, 0, 1, 0, 0]),
    Length(value: Int.max, bytes: [127, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
  ]

  @Test(arguments: lengths)
  func `writes the shortest length`(length: Length) {
    var bytes: [UInt8] = []
    WebSocketFrameHeader(opcode: .binary, length: length.value).append(to: &bytes)
    #expect(bytes == [0x82] + length.bytes)
  }

  @Test(arguments: lengths)
  func `reads each length`(length: Length) throws {
    let bytes = [0x82] + length.bytes
    let decoded = try WebSocketFrameHeader.decode(
      bytes.span, isMasked: false, maximumLength: Int.max)
    #expect(decoded?.header == WebSocketFrameHeader(opcode: .binary, length: length.value))
    #expect(decoded?.size == bytes.count)
  }

  @Test(arguments: WebSocketOpcode.allCases)
  func `reads what it wrote`(opcode: WebSocketOpcode) throws {
    let header = WebSocketFrameHeader(
      opcode: opcode, length: 77, isFinal: true, mask: WebSocketMask(1, 2, 3, 4))
    var bytes: [UInt8] = []
    header.append(to: &bytes)
    let decoded = try WebSocketFrameHeader.decode(bytes.span, isMasked: true, maximumLength: 100)
    #expect(decoded?.header == header)
  }

  @Test func `reads that a frame is not final`() throws {
    let bytes: [UInt8] = [0x01, 0x00]
    let decoded = try WebSocketFrameHeader.decode(bytes.span, isMasked: false, maximumLength: 9)
    #expect(decoded?.header.isFinal == false)
  }

  @Test(arguments: 0..<14)
  func `waits for the rest of itself`(count: Int) throws {
    var bytes: [UInt8] = []
    WebSocketFrameHeader(opcode: .text, length: 70_000, mask: WebSocketMask(1, 2, 3, 4))
      .append(to: &bytes)
    let start = Array(bytes.prefix(count))
    let decoded = try WebSocketFrameHeader.decode(
      start.span, isMasked: true, maximumLength: 100_000)
    #expect(decoded == nil)
  }
}
