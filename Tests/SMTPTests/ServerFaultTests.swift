import SMTP
import Testing

@Suite struct `A server with faults` {
  static let toEnd = "MAIL FROM:<a@x>\nRCPT TO:<b@x>\nDATA\nTea\n."

  @Test func `shows a fault as often as it was told`() throws {
    let reply = try SMTPReply(code: 451, lines: ["4.3.0 Later"])
    var session = Session(faults: [SMTPFault(at: .mail, times: 2, answer: .reply(reply))])
    let mail = "MAIL FROM:<a@x>"
    #expect(session.codes("\(mail)\n\(mail)\n\(mail)") == ["451", "451", "250"])
    #expect(session.server.faults.isEmpty)
  }

  @Test(arguments: [SMTPFault.Answer.close, .silence])
  func `takes a message whose reply it keeps back`(answer: SMTPFault.Answer) {
    var session = Session(faults: [SMTPFault(at: .content, answer: answer)])
    _ = session.send(Self.toEnd)
    #expect(session.delivered.map(\.isAcknowledged) == [false])
  }

  @Test(arguments: SMTPStage.allCases.filter { $0 != .idle && $0 != .authentication })
  func `says no more after its silence at`(stage: SMTPStage) {
    var session = Session(hello: nil, faults: [SMTPFault(at: stage, answer: .silence)])
    let before = session.send("RSET\nEHLO c\n\(Self.toEnd)\nQUIT")
    #expect(session.send("NOOP") == "")
    #expect(!session.server.isClosed)
    #expect(session.server.transcript.description.hasSuffix("[the server never answers]"))
    #expect((stage == .quit) == before.contains("250 2.0.0 OK message 1"))
  }

  @Test func `takes a message before the connection is closed`() {
    var session = Session(faults: [SMTPFault(at: .content, answer: .close)])
    let actions = session.server.receive(wire(Self.toEnd + "\n"))
    guard case .deliver? = actions.dropLast().last else {
      Issue.record("\(actions)")
      return
    }
    #expect(actions.last == .close)
  }

  @Test func `writes slowly, in the order of its replies`() {
    let pace = SMTPPace(octets: 3, every: .milliseconds(1))
    var session = Session(faults: [SMTPFault(at: .recipient, answer: .slowly(pace))])
    let actions = session.server.receive(wire("MAIL FROM:<>\nRCPT TO:<b@x>\nNOOP\n"))
    #expect(
      actions == [
        .send(wire("250 2.1.0 OK\n")), .sendSlowly(wire("250 2.1.5 OK\n"), pace),
        .send(wire("250 2.0.0 OK\n")),
      ])
  }

  @Test func `numbers a message when it begins, whatever begins elsewhere`() {
    var session = Session()
    _ = session.send("MAIL FROM:<a@x>\nRCPT TO:<b@x>\nDATA")
    session.server.messageCount = 7
    #expect(session.send("Tea\n.") == "250 2.0.0 OK message 1\n")
    _ = session.send(Self.toEnd)
    #expect(session.delivered.map(\.number) == [1, 8])
  }

  @Test(arguments: [SMTPStage.greeting, .hello, .reset, .quit])
  func `closes at`(stage: SMTPStage) {
    var session = Session(hello: nil, faults: [SMTPFault(at: stage, answer: .close)])
    _ = session.send("EHLO c\nRSET\nQUIT")
    #expect(session.server.isClosed)
    #expect("\(session.server.transcript)".hasSuffix("[the server closes the connection]"))
  }
}
