import HTTPCore
import Testing

@Suite struct `A connection that breaks off` {
  @Test(
    arguments: [[], [0x81], [0x81, 0x85], [0x88]] as [[UInt8]],
    [Stage.serverWhole, .clientWhole])
  func `ends with the code 1006`(bytes: [UInt8], stage: Stage) {
    var connection = WebSocketConnection(role: stage.role)
    if stage.isServer { connection.receive(bytes) }
    connection.receiveEnd()
    guard case .closed(let closure) = connection.next() else {
      Issue.record("The connection is not closed.")
      return
    }
    #expect(closure.code == .abnormal)
    #expect(!closure.isClean)
    #expect(closure.failure == nil)
    #expect(connection.closesTransport)
    #expect(connection.outputCount == 0)
  }

  @Test func `first gives what arrived before`() {
    var connection = WebSocketConnection(role: .server)
    connection.receive(Frame.text("last words").bytes(masked: true))
    connection.receiveEnd()
    #expect(connection.next() == .message(.text("last words")))
    #expect(connection.next() != nil)
    #expect(connection.next() == nil)
  }

  @Test func `is abnormal though this side has sent its close frame`() throws {
    var connection = WebSocketConnection(role: .server)
    try connection.close()
    connection.receiveEnd()
    guard case .closed(let closure) = connection.next() else {
      Issue.record("The connection is not closed.")
      return
    }
    #expect(closure.code == .abnormal)
  }

  @Test func `is clean where the close frame stood before the end`() {
    var connection = WebSocketConnection(role: .server)
    connection.receive(Frame.close(1000).bytes(masked: true))
    connection.receiveEnd()
    guard case .closed(let closure) = connection.next() else {
      Issue.record("The connection is not closed.")
      return
    }
    #expect(closure.isClean)
  }

  @Test func `leaves the client nothing to wait for after the close frame`() {
    var client = WebSocketConnection(role: Stage.clientWhole.role)
    client.receive(Frame.close(1000).bytes(masked: false))
    client.receiveEnd()
    _ = client.next()
    #expect(client.closesTransport)
  }
}
