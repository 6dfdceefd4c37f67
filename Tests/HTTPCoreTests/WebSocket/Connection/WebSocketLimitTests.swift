import HTTPCore
import Testing

@Suite struct `The limits of a WebSocket` {
  static let limits = WebSocketLimits(maximumMessageLength: 300, maximumFrameLength: 200)

  @Test(arguments: Stage.allCases)
  func `a frame and a message may be as long as their limits`(stage: Stage) {
    let first = Frame.binary([UInt8](repeating: 1, count: 200), isFinal: false)
    let second = Frame.more([UInt8](repeating: 2, count: 100), isFinal: true)
    let play = Play([first, second], on: stage, limits: Self.limits)
    #expect(play.messages == [.binary(first.payload + second.payload)])
  }

  @Test(arguments: Stage.allCases)
  func `a longer frame is refused with the code 1009`(stage: Stage) {
    let frame = Frame.binary([UInt8](repeating: 1, count: 201))
    let play = Play([frame], on: stage, limits: Self.limits)
    #expect(play.closure?.failure == .frameTooLong(length: 201, limit: 200))
    #expect(play.answers.map(\.code) == [1009])
  }

  @Test(arguments: Stage.allCases)
  func `a longer message is refused with the code 1009`(stage: Stage) {
    let first = Frame.binary([UInt8](repeating: 1, count: 200), isFinal: false)
    let second = Frame.more([UInt8](repeating: 2, count: 101), isFinal: true)
    let play = Play([first, second], on: stage, limits: Self.limits)
    #expect(play.closure?.failure == .messageTooLong(length: 301, limit: 300))
    #expect(play.answers.map(\.code) == [1009])
  }

  @Test(arguments: Stage.allCases)
  func `messages are counted one by one`(stage: Stage) {
    let frames = [Frame](repeating: .text([UInt8](repeating: 0x61, count: 200)), count: 3)
    let play = Play(frames, on: stage, limits: Self.limits)
    #expect(play.messages.count == 3)
  }

  @Test(arguments: Stage.allCases)
  func `a control frame does not count`(stage: Stage) {
    let limits = WebSocketLimits(maximumMessageLength: 1)
    let play = Play([.ping("more than one byte"), .text("a")], on: stage, limits: limits)
    #expect(play.answers == [.pong("more than one byte"), .text("a")])
  }

  @Test func `the input keeps no payload that was looked at`() {
    var server = WebSocketConnection(role: .server)
    let frame = Frame.binary([UInt8](repeating: 1, count: 60_000)).bytes(masked: true)
    server.receive(Array(frame.dropLast()))
    #expect(server.inputCount == frame.count - 1)
    _ = server.next()
    #expect(server.inputCount == 0)
  }

  @Test func `the input keeps nothing after the end`() {
    var server = WebSocketConnection(role: .server)
    server.receive(Frame.close(1000).bytes(masked: true) + [1, 2, 3])
    _ = server.next()
    server.receive([UInt8](repeating: 1, count: 60_000))
    #expect(server.inputCount == 0)
  }

  @Test func `a message may have a mebibyte unless told`() {
    #expect(WebSocketLimits().maximumMessageLength == 1_048_576)
    #expect(WebSocketLimits().maximumFrameLength == 1_048_576)
  }

  @Test(
    arguments: [
      .frameTooLong(length: Int.max, limit: Int.max), .lengthOutOfRange(UInt64.max),
      .messageTooLong(length: Int.max, limit: Int.max),
    ] as [WebSocketFailure])
  func `the longest name of a broken rule fits into a close frame`(failure: WebSocketFailure) {
    #expect(failure.description.utf8.count <= 123)
  }
}
