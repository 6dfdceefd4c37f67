import HTTPCore
import Testing

@Suite struct `The output of a WebSocket` {
  @Test func `gathers the answers to messages that arrived together`() throws {
    var server = WebSocketConnection(role: .server)
    server.receive((0..<16).flatMap { Frame.text("\($0)").bytes(masked: true) })
    while let event = server.next() {
      if case .message(let message) = event { try server.send(message) }
    }
    #expect(Frame.read(server.takeOutput()) == (0..<16).map { .text("\($0)") })
    #expect(server.outputCount == 0)
  }

  @Test(arguments: [1, 2, 7, 100, 1_000])
  func `is written as far as the socket takes it`(step: Int) throws {
    var server = WebSocketConnection(role: .server)
    let bytes = (0..<300).map { UInt8($0 & 0xff) }
    try server.send(.binary(bytes))
    var written: [UInt8] = []
    while server.outputCount > 0 {
      server.drainOutput { waiting in
        let count = min(step, waiting.count)
        for place in 0..<count { written.append(waiting[place]) }
        return count
      }
    }
    #expect(written == Frame.binary(bytes).bytes(masked: false))
  }

  @Test func `is kept where nothing is written`() throws {
    var server = WebSocketConnection(role: .server)
    try server.send(.text("Hello"))
    let count = server.drainOutput { _ in 0 }
    #expect(count == 0)
    #expect(server.outputCount == 7)
  }

  @Test func `is not asked for where nothing waits`() {
    var server = WebSocketConnection(role: .server)
    var isAsked = false
    server.drainOutput { _ in
      isAsked = true
      return 0
    }
    #expect(!isAsked)
  }

  @Test func `goes on after a part was written`() throws {
    var server = WebSocketConnection(role: .server)
    try server.send(.text("a"))
    try server.send(.text("b"))
    server.drainOutput { _ in 1 }
    try server.send(.text("c"))
    #expect(server.outputCount == 8)
    #expect(server.takeOutput() == [0x01, 0x61, 0x81, 0x01, 0x62, 0x81, 0x01, 0x63])
  }
}
