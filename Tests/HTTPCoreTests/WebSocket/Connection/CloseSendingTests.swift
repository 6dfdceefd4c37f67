import HTTPCore
import Testing

@Suite struct `A connection that is closed from here` {
  @Test(arguments: Stage.allCases)
  func `says so with its code and reason`(stage: Stage) throws {
    var connection = WebSocketConnection(role: stage.role)
    try connection.close(.goingAway, reason: "six o'clock")
    #expect(Frame.read(connection.takeOutput()) == [.close(1001, "six o'clock")])
    #expect(connection.phase == .closing)
  }

  @Test(arguments: Stage.allCases)
  func `ends with the other side's close frame, which it does not echo`(stage: Stage) throws {
    var connection = WebSocketConnection(role: stage.role)
    try connection.close(.goingAway)
    _ = connection.takeOutput()
    connection.receive(Frame.close(4321, "bye").bytes(masked: stage.isServer))
    guard case .closed(let closure) = connection.next() else {
      Issue.record("The connection is not closed.")
      return
    }
    #expect(closure.code.rawValue == 4321)
    #expect(closure.isClean)
    #expect(connection.takeOutput() == [])
    #expect(connection.closesTransport == stage.isServer)
  }

  @Test(arguments: Stage.allCases)
  func `still hears messages and pings`(stage: Stage) throws {
    var connection = WebSocketConnection(role: stage.role)
    try connection.close()
    _ = connection.takeOutput()
    let frames: [Frame] = [.text("under way"), .ping("p")]
    connection.receive(frames.flatMap { $0.bytes(masked: stage.isServer) })
    #expect(connection.next() == .message(.text("under way")))
    #expect(connection.next() == .ping(Array("p".utf8)))
    #expect(Frame.read(connection.takeOutput()) == [.pong("p")])
  }

  @Test(arguments: Stage.allCases)
  func `sends no second close frame for a broken rule`(stage: Stage) throws {
    var connection = WebSocketConnection(role: stage.role)
    try connection.close()
    _ = connection.takeOutput()
    connection.receive([0xf0])
    guard case .closed(let closure) = connection.next() else {
      Issue.record("The connection is not closed.")
      return
    }
    #expect(closure.failure == .reservedBits(7))
    #expect(connection.takeOutput() == [])
    #expect(connection.closesTransport)
  }

  @Test func `sends one close frame, however often it is asked`() throws {
    var connection = WebSocketConnection(role: .server)
    try connection.close(.normal)
    try connection.close(.goingAway)
    #expect(Frame.read(connection.takeOutput()) == [.close(1000)])
  }

  @Test(arguments: [0, 999, 1004, 1005, 1006, 1012, 2999, 5000] as [UInt16])
  func `refuses a code that may not be sent`(number: UInt16) {
    var connection = WebSocketConnection(role: .server)
    let code = WebSocketCloseCode(rawValue: number)
    let error = #expect(throws: WebSocketSendError.self) { try connection.close(code) }
    #expect(error == .invalidCloseCode(code))
    #expect(connection.phase == .open)
    #expect(connection.outputCount == 0)
  }

  @Test func `takes a reason of 123 bytes`() throws {
    var connection = WebSocketConnection(role: .server)
    let reason = String(repeating: "é", count: 61) + "!"
    try connection.close(.normal, reason: reason)
    #expect(Frame.read(connection.takeOutput()) == [.close(1000, reason)])
  }

  @Test func `refuses a reason of 124 bytes`() {
    var connection = WebSocketConnection(role: .server)
    let reason = String(repeating: "é", count: 62)
    let error = #expect(throws: WebSocketSendError.self) {
      try connection.close(.normal, reason: reason)
    }
    #expect(error == .reasonTooLong(count: 124))
  }
}
