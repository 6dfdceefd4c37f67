import HTTPCore
import Testing

/// Frames that make up messages, and what has to come back.
struct Conversation: CustomTestStringConvertible {
  var testDescription: String
  var frames: [Frame]
  var answers: [Frame]

  init(_ name: String, _ frames: [Frame], answers: [Frame]) {
    testDescription = name
    self.frames = frames
    self.answers = answers
  }

  static let all =
    [0, 1, 125, 126, 127, 128, 65_535, 65_536].flatMap { count in
      let letters = Frame.text([UInt8](repeating: 0x2a, count: count))
      let bytes = Frame.binary([UInt8](repeating: 0xfe, count: count))
      return [
        Conversation("a text of \(count) bytes", [letters], answers: [letters]),
        Conversation("\(count) bytes", [bytes], answers: [bytes]),
      ]
    } + [
      Conversation(
        "two messages together", [.text("a"), .text("b")], answers: [.text("a"), .text("b")]),
      Conversation("an empty ping", [.ping()], answers: [.pong()]),
      Conversation("a ping with a payload", [.ping("here?")], answers: [.pong("here?")]),
      Conversation(
        "a ping of 125 bytes that are no text",
        [Frame(opcode: 9, payload: [UInt8](repeating: 0xfe, count: 125))],
        answers: [Frame(opcode: 10, payload: [UInt8](repeating: 0xfe, count: 125))]),
      Conversation(
        "a pong that nobody asked for", [.pong("news"), .text("a")], answers: [.text("a")]),
      Conversation("a pong, then a ping", [.pong("old"), .ping("new")], answers: [.pong("new")]),
      Conversation(
        "ten pings", (0..<10).map { .ping("\($0)") }, answers: (0..<10).map { .pong("\($0)") }),
      Conversation(
        "two parts", [.text("one ", isFinal: false), .last("two")], answers: [.text("one two")]),
      Conversation(
        "a ping between parts", [.text("one ", isFinal: false), .ping("p"), .last("two")],
        answers: [.pong("p"), .text("one two")]),
      Conversation(
        "pings between many parts",
        [
          .text("1", isFinal: false), .more("2"), .ping("p"), .more("3"), .more("4"), .ping("q"),
          .pong("r"), .last("5"),
        ], answers: [.pong("p"), .pong("q"), .text("12345")]),
      Conversation(
        "empty parts", [.text("", isFinal: false), .more(""), .last("")], answers: [.text("")]),
      Conversation(
        "parts that are empty but one", [.text("", isFinal: false), .more("middle"), .last("")],
        answers: [.text("middle")]),
      Conversation(
        "binary parts", [.binary([0xff], isFinal: false), .more([0xfe], isFinal: true)],
        answers: [.binary([0xff, 0xfe])]),
      Conversation(
        "a character cut by a frame and a ping",
        [.text([0xe2, 0x82], isFinal: false), .ping(), .more([0xac], isFinal: true)],
        answers: [.pong(), .text("€")]),
      Conversation(
        "a message after fragments", [.text("a", isFinal: false), .last("b"), .binary([1])],
        answers: [.text("ab"), .binary([1])]),
    ]
}

@Suite struct `Messages and their fragments` {
  @Test(arguments: Conversation.all, Stage.allCases)
  func `a sound conversation is answered`(conversation: Conversation, stage: Stage) {
    let play = Play(conversation.frames, on: stage)
    #expect(play.answers == conversation.answers)
    #expect(play.closure == nil)
  }

  @Test(arguments: Stage.allCases)
  func `a new message within one is refused`(stage: Stage) {
    let play = Play([.text("a", isFinal: false), .text("b")], on: stage)
    #expect(play.closure?.failure == .unfinishedMessage)
  }

  @Test(arguments: Stage.allCases)
  func `a new binary message within a text is refused`(stage: Stage) {
    let play = Play([.text("a", isFinal: false), .binary([1])], on: stage)
    #expect(play.closure?.failure == .unfinishedMessage)
  }

  @Test(arguments: Stage.allCases)
  func `a continuation after the last part is refused`(stage: Stage) {
    let play = Play([.text("a", isFinal: false), .last("b"), .last("c")], on: stage)
    #expect(play.closure?.failure == .unexpectedContinuation)
    #expect(play.messages == [.text("ab")])
  }

  @Test(arguments: Stage.allCases)
  func `a continuation is refused though a ping stands before it`(stage: Stage) {
    let play = Play([.ping("p"), .last("b")], on: stage)
    #expect(play.closure?.failure == .unexpectedContinuation)
  }
}
