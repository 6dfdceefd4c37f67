import HTTPCore
import Testing

@Suite struct `A close frame that arrives` {
  static let sendable: [UInt16] = [
    1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999,
  ]
  static let unsendable: [UInt16] = [
    0, 999, 1004, 1005, 1006, 1012, 1015, 1016, 1100, 2000, 2999, 5000, 65_535,
  ]

  @Test(arguments: sendable, Stage.allCases)
  func `is echoed with its code`(code: UInt16, stage: Stage) {
    let play = Play([.close(code)], on: stage)
    #expect(play.answers == [.close(code)])
    #expect(play.closure?.isClean == true)
  }

  @Test(arguments: unsendable, Stage.allCases)
  func `is refused with a code that may not be sent`(code: UInt16, stage: Stage) {
    let play = Play([.close(code)], on: stage)
    #expect(play.closure?.failure == .invalidCloseCode(WebSocketCloseCode(rawValue: code)))
    #expect(play.answers.map(\.code) == [1002])
  }

  @Test(arguments: Stage.allCases)
  func `without a code is echoed without one`(stage: Stage) {
    let play = Play([.close], on: stage)
    #expect(play.answers == [.close])
    #expect(play.closure?.code == .noStatus)
  }

  @Test(arguments: Stage.allCases)
  func `with half a code is refused`(stage: Stage) {
    let play = Play([Frame(opcode: 8, payload: [3])], on: stage)
    #expect(play.closure?.failure == .truncatedCloseCode)
  }

  @Test(arguments: Stage.allCases)
  func `gives its reason`(stage: Stage) {
    let reason = String(repeating: "é", count: 61) + "!"
    let play = Play([.close(1000, reason)], on: stage)
    #expect(play.closure?.reason == reason)
  }

  @Test(arguments: Stage.allCases)
  func `is refused with a reason that is no UTF-8`(stage: Stage) {
    let play = Play([Frame(opcode: 8, payload: [3, 0xe8, 0xce, 0xff])], on: stage)
    #expect(play.closure?.failure == .invalidCloseReason)
    #expect(play.answers.map(\.code) == [1007])
  }

  @Test(arguments: Stage.allCases)
  func `is refused above 125 bytes`(stage: Stage) {
    let play = Play([.close(1000, String(repeating: "a", count: 124))], on: stage)
    #expect(play.closure?.failure == .controlFrameTooLong)
  }

  @Test(arguments: Stage.allCases)
  func `comes after the answers to the messages before it`(stage: Stage) {
    let play = Play([.text("last words"), .close(1000)], on: stage)
    #expect(play.answers == [.text("last words"), .close(1000)])
  }

  @Test(
    arguments: [.text("late"), .ping("late"), .close(1001), Frame(opcode: 3, payload: [])],
    Stage.allCases)
  func `is the last frame that is looked at`(late: Frame, stage: Stage) {
    let play = Play([.close(1000), late], on: stage)
    #expect(play.answers == [.close(1000)])
    #expect(play.events.count == 1)
  }

  @Test(arguments: Stage.allCases)
  func `drops a message that is unfinished`(stage: Stage) {
    let play = Play([.text("half", isFinal: false), .close(1000)], on: stage)
    #expect(play.answers == [.close(1000)])
    #expect(play.messages == [])
  }

  @Test func `lets the server close the socket`() {
    var server = WebSocketConnection(role: .server)
    server.receive(Frame.close(1000).bytes(masked: true))
    _ = server.next()
    #expect(server.closesTransport)
  }

  @Test func `lets the client wait for the server to close the socket`() {
    var client = WebSocketConnection(role: Stage.clientWhole.role)
    client.receive(Frame.close(1000).bytes(masked: false))
    _ = client.next()
    #expect(!client.closesTransport)
    client.receiveEnd()
    #expect(client.closesTransport)
  }
}
