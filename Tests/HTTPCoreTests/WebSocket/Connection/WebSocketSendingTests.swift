import HTTPCore
import Ports
import Testing

/// A source of one number over and over.
private struct Constant: Randomness {
  var number: UInt64
  func next() -> UInt64 { number }
}

@Suite struct `What one side sends` {
  @Test func `a server's frame is not masked`() throws {
    var server = WebSocketConnection(role: .server)
    try server.send(.text("Hello"))
    #expect(server.takeOutput() == [0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f])
  }

  @Test func `a client's frame is masked`() throws {
    var client = WebSocketConnection(role: .client(Constant(number: 0x3d21_fa37)))
    try client.send(.text("Hello"))
    #expect(
      client.takeOutput() == [
        0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58,
      ])
  }

  @Test func `a client masks each frame with a new key`() throws {
    var client = WebSocketConnection(role: Stage.clientWhole.role)
    try client.send(.binary([]))
    try client.send(.binary([]))
    let bytes = client.takeOutput()
    #expect(bytes.count == 12)
    #expect(bytes[2..<6] != bytes[8..<12])
  }

  @Test func `a client's close frame and pong are masked`() throws {
    var client = WebSocketConnection(role: Stage.clientWhole.role)
    client.receive(Frame.ping().bytes(masked: false))
    _ = client.next()
    try client.close()
    let bytes = client.takeOutput()
    #expect(bytes[1] == 0x80)
    #expect(bytes[7] == 0x82)
  }

  @Test func `fragments make one message`() throws {
    var server = WebSocketConnection(role: .server)
    try server.send(fragment: [0xe2], of: .text, isFinal: false)
    try server.ping(Array("p".utf8))
    try server.send(fragment: [0x82], of: .text, isFinal: false)
    try server.send(fragment: [0xac], of: .text, isFinal: true)
    #expect(
      Frame.read(server.takeOutput()) == [
        .text([0xe2], isFinal: false), .ping("p"), .more([0x82]), .more([0xac], isFinal: true),
      ])
  }

  @Test func `a message waits for the last fragment of the one before`() throws {
    var server = WebSocketConnection(role: .server)
    try server.send(fragment: [1], of: .binary, isFinal: false)
    let error = #expect(throws: WebSocketSendError.self) { try server.send(.text("a")) }
    #expect(error == .unfinishedMessage(.binary))
    try server.send(fragment: [2], of: .binary, isFinal: true)
    try server.send(.text("a"))
    #expect(Frame.read(server.takeOutput()).map(\.opcode) == [2, 0, 1])
  }

  @Test func `the kind stays the same for all fragments`() throws {
    var server = WebSocketConnection(role: .server)
    try server.send(fragment: [0x61], of: .text, isFinal: false)
    let error = #expect(throws: WebSocketSendError.self) {
      try server.send(fragment: [1], of: .binary, isFinal: true)
    }
    #expect(error == .unfinishedMessage(.text))
  }

  @Test func `a fragment that is no UTF-8 is refused and not sent`() throws {
    var server = WebSocketConnection(role: .server)
    try server.send(fragment: [0xe2], of: .text, isFinal: false)
    _ = server.takeOutput()
    let error = #expect(throws: WebSocketSendError.self) {
      try server.send(fragment: [0x41], of: .text, isFinal: false)
    }
    #expect(error == .invalidUTF8)
    #expect(server.outputCount == 0)
  }

  @Test func `a text in fragments ends with a whole character`() throws {
    var server = WebSocketConnection(role: .server)
    let error = #expect(throws: WebSocketSendError.self) {
      try server.send(fragment: [0xe2, 0x82], of: .text, isFinal: true)
    }
    #expect(error == .invalidUTF8)
  }

  @Test func `a ping and a pong may have 125 bytes`() throws {
    var server = WebSocketConnection(role: .server)
    try server.ping([UInt8](repeating: 1, count: 125))
    try server.pong([UInt8](repeating: 2, count: 125))
    #expect(Frame.read(server.takeOutput()).map(\.opcode) == [9, 10])
  }

  @Test func `a ping and a pong may not have 126 bytes`() {
    var server = WebSocketConnection(role: .server)
    let payload = [UInt8](repeating: 1, count: 126)
    let ping = #expect(throws: WebSocketSendError.self) { try server.ping(payload) }
    let pong = #expect(throws: WebSocketSendError.self) { try server.pong(payload) }
    #expect(ping == .payloadTooLong(count: 126))
    #expect(pong == .payloadTooLong(count: 126))
    #expect(server.outputCount == 0)
  }

  @Test func `nothing is sent after this side's close frame`() throws {
    var server = WebSocketConnection(role: .server)
    try server.close()
    _ = server.takeOutput()
    let errors = [
      #expect(throws: WebSocketSendError.self) { try server.send(.text("late")) },
      #expect(throws: WebSocketSendError.self) {
        try server.send(fragment: [], of: .text, isFinal: true)
      },
      #expect(throws: WebSocketSendError.self) { try server.ping() },
      #expect(throws: WebSocketSendError.self) { try server.pong() },
    ]
    #expect(errors == [.closed, .closed, .closed, .closed])
    #expect(server.outputCount == 0)
  }

  @Test func `nothing is sent after a failure`() {
    var server = WebSocketConnection(role: .server)
    server.receive([0xff])
    _ = server.next()
    let error = #expect(throws: WebSocketSendError.self) { try server.send(.text("late")) }
    #expect(error == .closed)
  }
}
