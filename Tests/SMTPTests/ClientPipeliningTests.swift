import SMTP
import Testing

@Suite struct `A client with PIPELINING` {
  static let group = """
    MAIL FROM:<shop@example.com>
    RCPT TO:<ada@example.com>
    RCPT TO:<bob@example.com>
    DATA

    """

  @Test func `sends MAIL, RCPT and DATA as one group`() throws {
    var dialogue = Dialogue(offering: "PIPELINING")
    #expect(try dialogue.submit(to: [.ada, .bob]) == Self.group)
    #expect(dialogue.server("250 ok\n250 ok\n550 who?") == "")
    #expect(dialogue.server("354 go") == "Subject: Tea\n\nAt four.\n.\n")
    _ = dialogue.server("250 queued")
    #expect(try dialogue.results.first?.get().accepted == [.ada])
  }

  @Test func `reports the refusal of MAIL, not what follows from it`() throws {
    var dialogue = Dialogue(offering: "PIPELINING")
    _ = try dialogue.submit(to: [.ada, .bob])
    #expect(dialogue.server("451 later\n503 order\n503 order\n503 order") == "")
    let reply = try SMTPReply(code: 451, lines: ["later"])
    #expect(dialogue.results == [.failure(.refused(.mail, reply))])
    #expect(dialogue.client.stage == .idle)
  }

  @Test func `resets when every recipient and DATA are refused`() throws {
    var dialogue = Dialogue(offering: "PIPELINING")
    _ = try dialogue.submit()
    #expect(dialogue.server("250 ok\n550 who?\n554 nobody") == "RSET\n")
    let refusal = SMTPRefusal(mailbox: .ada, reply: try SMTPReply(code: 550, lines: ["who?"]))
    #expect(dialogue.results == [.failure(.allRecipientsRefused([refusal]))])
  }

  @Test func `sends an empty content when DATA is taken for nobody`() throws {
    var dialogue = Dialogue(offering: "PIPELINING")
    _ = try dialogue.submit()
    #expect(dialogue.server("250 ok\n550 who?\n354 go") == ".\n")
    #expect(dialogue.results.isEmpty)
    #expect(dialogue.server("250 taken") == "")
    let error = #expect(throws: SMTPClientError.self) { try dialogue.results.first?.get() }
    #expect(error?.isTransient == false)
  }
}
