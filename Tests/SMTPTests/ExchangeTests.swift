import Ports
import SMTP
import Testing

@Suite struct `Client and server` {
  static let contents = [
    "", ".\n", "..\n", "\n.\n\n", "a\n.b\n..c\n.\n", "Subject: Tea\n\nZoë\n",
    String(repeating: "x", count: 998) + "\n" + String(repeating: ".", count: 998) + "\n",
  ]

  private func submission(_ content: String, to: [SMTPMailbox] = [.ada]) throws -> SMTPSubmission {
    try SMTPSubmission(
      envelope: SMTPEnvelope(sender: .shop, recipients: to), content: wire(content))
  }

  @Test(arguments: Feeding.allCases, [true, false])
  func `carry every content unharmed`(feeding: Feeding, pipelining: Bool) throws {
    var exchange = Exchange(feeding, pipelining: pipelining)
    exchange.run(try Self.contents.map { try submission($0) })
    #expect(exchange.delivered.map(\.content) == Self.contents.map(wire))
    #expect(exchange.delivered.map(\.number) == Array(1...Self.contents.count))
    #expect(try exchange.results.map { try $0.get().accepted.count }.reduce(0, +) == 7)
    #expect(exchange.client.isClosed && exchange.server.isClosed)
    #expect(exchange.failure == nil)
  }

  @Test(arguments: Feeding.allCases, [true, false])
  func `carry the envelope and its parameters`(feeding: Feeding, pipelining: Bool) throws {
    let zoe = try SMTPMailbox(validating: "zoë@example.com")
    var exchange = Exchange(feeding, pipelining: pipelining)
    exchange.run([try submission("\nZoë\n", to: [.ada, zoe])])
    let message = try #require(exchange.delivered.first)
    #expect(message.envelope == SMTPEnvelope(sender: .shop, recipients: [.ada, zoe]))
    #expect(message.parameters.size == 8)
    #expect(message.parameters.isEightBit && message.parameters.usesUTF8)
  }

  @Test func `carry a written mail`() throws {
    let message = try Letter.message(subject: "½ Tee", body: ".\nZoë")
    var exchange = Exchange()
    exchange.run([try message.submission()])
    #expect(exchange.delivered.map(\.content) == [message.octets])
  }

  struct Case: CustomTestStringConvertible {
    var stage: SMTPStage
    var error: @Sendable (SMTPReply) -> SMTPClientError
    var testDescription: String { stage.rawValue }
  }

  static let cases = [
    Case(stage: .mail) { .refused(.mail, $0) },
    Case(stage: .recipient) {
      .allRecipientsRefused([SMTPRefusal(mailbox: .ada, reply: $0)])
    },
    Case(stage: .data) { .refused(.data, $0) },
    Case(stage: .content) { .refused(.content, $0) },
  ]

  @Test(arguments: cases, [true, false])
  func `agree on which message a fault hits`(fault: Case, pipelining: Bool) throws {
    let reply = try SMTPReply(code: 451, lines: ["4.3.0 Later"])
    let faults = [SMTPFault(at: fault.stage, ofMessage: 2, answer: .reply(reply))]
    var exchange = Exchange(pipelining: pipelining, faults: faults)
    exchange.run(try ["1\n", "2\n", "3\n"].map { try submission($0) })
    #expect(exchange.delivered.map(\.content) == [wire("1\n"), wire("3\n")])
    #expect(exchange.results.count == 3)
    let error = #expect(throws: SMTPClientError.self) { try exchange.results[1].get() }
    #expect(error == fault.error(reply))
    #expect(error?.isTransient == true)
  }

  @Test(arguments: [true, false])
  func `leave out the one recipient that a fault hits`(pipelining: Bool) throws {
    let reply = try SMTPReply(code: 550, lines: ["5.1.1 Who?"])
    let fault = SMTPFault(at: .recipient, recipient: 1, answer: .reply(reply))
    var exchange = Exchange(pipelining: pipelining, faults: [fault])
    exchange.run([try submission("1\n", to: [.ada, .bob])])
    #expect(exchange.delivered.first?.envelope.recipients == [.bob])
    let refused = try exchange.results.first?.get().refused
    #expect(refused == [SMTPRefusal(mailbox: .ada, reply: reply)])
  }

  @Test func `disagree when the last reply is lost, and the client is in doubt`() throws {
    let fault = SMTPFault(at: .content, ofMessage: 1, answer: .close)
    var exchange = Exchange(faults: [fault])
    exchange.run([try submission("1\n")])
    #expect(exchange.delivered.count == 1)
    #expect(exchange.results == [.failure(.closed(.content))])
    #expect(exchange.failure?.isInDoubt == true)
  }

  @Test func `end when the server says 421`() throws {
    let reply = try SMTPReply(code: 421, lines: ["4.3.2 Closing"])
    let fault = SMTPFault(at: .mail, ofMessage: 2, answer: .reply(reply))
    var exchange = Exchange(faults: [fault])
    exchange.run(try ["1\n", "2\n", "3\n"].map { try submission($0) })
    #expect(exchange.delivered.count == 1)
    #expect(exchange.results.dropFirst() == [.failure(.refused(.mail, reply)), .failure(.notSent)])
  }

  @Test func `end when the greeting refuses`() throws {
    let reply = try SMTPReply(code: 554, lines: ["5.3.2 No mail here"])
    var exchange = Exchange(faults: [SMTPFault(at: .greeting, answer: .reply(reply))])
    exchange.run([try submission("1\n")])
    #expect(exchange.failure == .refused(.greeting, reply))
    #expect(exchange.results == [.failure(.notSent)])
  }
}
