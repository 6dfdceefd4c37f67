import HTTPCore
import Testing

/// Bytes of a frame that breaks a rule, and the rule.
struct BrokenFrame: CustomTestStringConvertible {
  var testDescription: String
  /// The header without its mask bit, which the test sets as the side demands.
  var header: [UInt8]
  var failure: WebSocketFailure

  init(_ name: String, _ header: [UInt8], _ failure: WebSocketFailure) {
    testDescription = name
    self.header = header
    self.failure = failure
  }

  func bytes(masked: Bool) -> [UInt8] {
    guard masked else { return header + [0, 0, 0, 0] }
    return [header[0], header[1] | 0x80] + header[2...] + [0, 0, 0, 0]
  }

  static let all =
    (1...7).map { bits in
      BrokenFrame("reserved bits \(bits)", [0x81 | bits << 4, 0], .reservedBits(bits))
    }
    + [3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map { opcode in
      BrokenFrame("opcode \(opcode)", [0x80 | opcode, 0], .reservedOpcode(opcode))
    } + [
      BrokenFrame("a fragmented ping", [0x09, 0], .fragmentedControlFrame),
      BrokenFrame("a fragmented pong", [0x0a, 0], .fragmentedControlFrame),
      BrokenFrame("a fragmented close", [0x08, 0], .fragmentedControlFrame),
      BrokenFrame("a ping of 126 bytes", [0x89, 126, 0, 126], .controlFrameTooLong),
      BrokenFrame("a pong of 126 bytes", [0x8a, 126, 0, 126], .controlFrameTooLong),
      BrokenFrame("a close of 65536 bytes", [0x88, 127, 0, 0], .controlFrameTooLong),
      BrokenFrame("125 in two bytes", [0x82, 126, 0, 125], .lengthNotMinimal(125)),
      BrokenFrame("0 in two bytes", [0x82, 126, 0, 0], .lengthNotMinimal(0)),
      BrokenFrame(
        "65535 in eight bytes", [0x82, 127, 0, 0, 0, 0, 0, 0, 0xff, 0xff],
        .lengthNotMinimal(65_535)),
      BrokenFrame(
        "2^63 bytes", [0x82, 127, 0x80, 0, 0, 0, 0, 0, 0, 0], .lengthOutOfRange(1 << 63)),
      BrokenFrame(
        "2^64 - 1 bytes", [0x81, 127] + [UInt8](repeating: 0xff, count: 8),
        .lengthOutOfRange(UInt64.max)),
      BrokenFrame(
        "2^63 - 1 bytes", [0x82, 127, 0x7f] + [UInt8](repeating: 0xff, count: 7),
        .frameTooLong(length: Int.max, limit: 1 << 20)),
      BrokenFrame("a continuation of nothing", [0x80, 0], .unexpectedContinuation),
      BrokenFrame("a part that continues nothing", [0x00, 0], .unexpectedContinuation),
    ]
}

@Suite struct `The rules of frames` {
  @Test(arguments: BrokenFrame.all, Stage.allCases)
  func `a broken frame fails the connection`(broken: BrokenFrame, stage: Stage) {
    let play = Play(bytes: broken.bytes(masked: stage.isServer), on: stage)
    #expect(play.closure?.failure == broken.failure)
  }

  @Test(arguments: BrokenFrame.all, Stage.allCases)
  func `a broken frame is answered with a close frame that names its rule`(
    broken: BrokenFrame, stage: Stage
  ) {
    let play = Play(bytes: broken.bytes(masked: stage.isServer), on: stage)
    #expect(play.answers == [.close(broken.failure.code.rawValue, broken.failure.description)])
  }

  @Test(arguments: BrokenFrame.all, Stage.allCases)
  func `messages before a broken frame are answered`(broken: BrokenFrame, stage: Stage) {
    let sound = Frame.text("sound").bytes(masked: stage.isServer)
    let play = Play(bytes: sound + broken.bytes(masked: stage.isServer) + sound, on: stage)
    #expect(play.answers.map(\.opcode) == [1, 8])
  }

  @Test func `a server refuses a frame that is not masked`() {
    let play = Play(bytes: Frame.text("bare").bytes(masked: false), on: .serverWhole)
    #expect(play.closure?.failure == .missingMask)
  }

  @Test func `a client refuses a frame that is masked`() {
    let play = Play(bytes: Frame.text("masked").bytes(masked: true), on: .clientWhole)
    #expect(play.closure?.failure == .unexpectedMask)
  }

  @Test(arguments: [Stage.serverByteByByte, .clientByteByByte])
  func `reserved bits are refused at the first byte`(stage: Stage) {
    let play = Play(bytes: [0xc1], on: stage)
    #expect(play.closure?.failure == .reservedBits(4))
  }

  @Test(arguments: Stage.allCases)
  func `nothing is kept of a frame that is too long`(stage: Stage) {
    let frame = Frame.binary([UInt8](repeating: 1, count: 200))
    let play = Play(
      bytes: Array(frame.bytes(masked: stage.isServer).prefix(4)), on: stage,
      limits: WebSocketLimits(maximumMessageLength: 500, maximumFrameLength: 199))
    #expect(play.closure?.failure == .frameTooLong(length: 200, limit: 199))
  }
}
