import SMTP
import Sockets
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `A capture` {
  @Test func `takes a message over a socket`() async throws {
    let capture = try SMTPCapture()
    try await Talk.with(capture) { talk in try talk.deliver("Subject: Tea\n\n..\n.dot") }
    let message = try #require(capture.received.first)
    #expect(message.content == Array("Subject: Tea\r\n\r\n.\r\ndot\r\n".utf8))
    #expect(message.envelope.recipients.map(\.text) == ["ada@x.y"])
  }

  @Test func `shows a message only after its reply is out`() async throws {
    let pace = SMTPPace(octets: 1, every: .seconds(3600))
    let capture = try SMTPCapture(faults: [SMTPFault(at: .content, answer: .slowly(pace))])
    let first = try await Talk.with(capture) { talk -> [UInt8] in
      try talk.say("EHLO c\nMAIL FROM:<a@x>\nRCPT TO:<b@x>\nDATA", replies: 5)
      try talk.say("Hi\n.", replies: 0)
      return try talk.octets()
    }
    #expect(first == Array("2".utf8))
    #expect(capture.received.isEmpty)
    await capture.stop()
    #expect(capture.received.isEmpty)
    #expect(capture.unacknowledged.map(\.content) == [Array("Hi\r\n".utf8)])
  }

  @Test func `keeps a message apart whose reply is kept back`() async throws {
    let capture = try SMTPCapture(faults: [SMTPFault(at: .content, answer: .close)])
    try await Talk.with(capture) { talk in
      try talk.deliver()
      let isAtEnd = talk.isAtEnd
      #expect(isAtEnd)
    }
    #expect(capture.received.isEmpty)
    #expect(capture.unacknowledged.count == 1)
  }

  @Test func `serves many connections at once`() async throws {
    let capture = try SMTPCapture()
    try await Talk.with(capture) { _ in
      var talks = Talks()
      for _ in 1...200 { talks.add(try Talk(capture)) }
      try talks.forEach { try $0.say("EHLO c\nMAIL FROM:<a@x>", replies: 3) }
      try talks.forEach { try $0.say("RCPT TO:<b@x>\nDATA", replies: 2) }
      try talks.forEach { try $0.say("Hi\n.") }
    }
    #expect(capture.received.map(\.number).sorted() == Array(1...200))
  }

  @Test func `counts the messages of all connections for its faults`() async throws {
    let reply = try SMTPReply(code: 550, lines: ["5.7.1 No"])
    let fault = SMTPFault(at: .content, ofMessage: 2, answer: .reply(reply))
    let capture = try SMTPCapture(faults: [fault])
    for _ in 1...3 { try await Talk.with(capture) { talk in try talk.deliver() } }
    #expect(capture.received.map(\.number) == [1, 3])
  }

  @Test func `forgets the oldest messages beyond its capacity`() async throws {
    let capture = try SMTPCapture(capacity: 2)
    try await Talk.with(capture) { talk in
      _ = try talk.reply()
      for number in 1...7 {
        try talk.say("EHLO c\nMAIL FROM:<a@x>\nRCPT TO:<b@x>\nDATA", replies: 4)
        try talk.say("\(number)\n.")
      }
    }
    #expect(capture.received.map(\.number) == [5, 6, 7])
    #expect(try await capture.next().number == 5)
  }

  @Test func `says that its port is taken`() throws {
    let capture = try SMTPCapture()
    let error = #expect(throws: SMTPCaptureError.self) {
      _ = try SMTPCapture(port: UInt16(capture.port))
    }
    #expect(error == .cannotListen(port: capture.port, reason: "bind: Address already in use"))
  }

  @Test func `closes its connections and its port when it is stopped`() async throws {
    let capture = try SMTPCapture()
    try await Talk.with(capture) { talk in
      _ = try talk.reply()
      onOwnThread(named: "stop") { Task { await capture.stop() } }
      #expect(try talk.octets() == [])
    }
    await capture.stop()
    #expect(throws: (any Error).self) { _ = try Talk(capture) }
  }

  @Test func `ends when nobody has it any more`() async throws {
    var capture: SMTPCapture? = try SMTPCapture()
    let socket = try Socket.connecting(
      to: "127.0.0.1", port: try #require(capture?.port), timeout: .seconds(120))
    let handed = HandedSocket(socket)
    capture = nil
    let isEnded = try await onOwnThread {
      var buffer = [UInt8](repeating: 0, count: 100)
      guard let socket = handed.take() else { return false }
      while SocketWait.wait(for: [.reading(socket.number)], timeout: .seconds(120))[0] {
        if ((try? socket.read(into: &buffer)) ?? 0) == 0 { return true }
      }
      return false
    }
    #expect(isEnded)
  }
}

/// Several talks of one thread.
private struct Talks: ~Copyable {
  private final class Place {
    var talk: Talk
    init(_ talk: consuming Talk) { self.talk = talk }
  }

  private var places: [Place] = []

  mutating func add(_ talk: consuming Talk) { places.append(Place(talk)) }

  func forEach(_ body: (inout Talk) throws -> Void) throws {
    for place in places { try body(&place.talk) }
  }
}
