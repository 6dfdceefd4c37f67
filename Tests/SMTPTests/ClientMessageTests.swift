import SMTP
import Testing

@Suite struct `A client that sends` {
  @Test func `asks step by step without PIPELINING`() throws {
    var dialogue = Dialogue(offering: "HELP")
    #expect(try dialogue.submit() == "MAIL FROM:<shop@example.com>\n")
    #expect(dialogue.server("250 ok") == "RCPT TO:<ada@example.com>\n")
    #expect(dialogue.server("250 ok") == "DATA\n")
    #expect(dialogue.server("354 go") == "Subject: Tea\n\nAt four.\n.\n")
    #expect(dialogue.server("250 queued as 7") == "")
    let receipt = try #require(dialogue.results.first).get()
    #expect(receipt.reply.lines == ["queued as 7"])
    #expect(receipt.accepted == [.ada])
  }

  @Test func `waits for the greeting before it sends`() throws {
    var dialogue = Dialogue()
    #expect(try dialogue.submit() == "")
    _ = dialogue.server("220 mx")
    #expect(dialogue.server("250 mx") == "MAIL FROM:<shop@example.com>\n")
  }

  @Test func `doubles the dots at line starts`() throws {
    var dialogue = Dialogue(offering: "HELP")
    _ = try dialogue.submit("\n.\n..\na.b\n.end")
    #expect(dialogue.server("250 ok\n250 ok\n354 go").hasSuffix("\n..\n...\na.b\n..end\n.\n"))
  }

  @Test func `goes on when one recipient is refused`() throws {
    var dialogue = Dialogue(offering: "HELP")
    _ = try dialogue.submit(to: [.ada, .bob])
    _ = dialogue.server("250 ok\n550 5.1.1 who?\n250 ok\n354 go\n250 queued")
    let receipt = try #require(dialogue.results.first).get()
    #expect(receipt.accepted == [.bob])
    #expect(receipt.refused.map(\.mailbox) == [.ada])
    #expect(receipt.refused.first?.reply.enhancedCode?.subject == 1)
  }

  @Test func `resets when every recipient is refused, and sends the next message`() throws {
    var dialogue = Dialogue(offering: "HELP")
    _ = try dialogue.submit(to: [.ada, .bob])
    _ = try dialogue.submit()
    #expect(dialogue.server("250 ok\n550 who?\n450 busy").hasSuffix("RSET\n"))
    let refusals = [
      SMTPRefusal(mailbox: .ada, reply: try SMTPReply(code: 550, lines: ["who?"])),
      SMTPRefusal(mailbox: .bob, reply: try SMTPReply(code: 450, lines: ["busy"])),
    ]
    #expect(dialogue.results == [.failure(.allRecipientsRefused(refusals))])
    #expect(dialogue.server("250 reset") == "MAIL FROM:<shop@example.com>\n")
  }

  @Test(arguments: [(451, true), (550, false)])
  func `tells a later try from a hopeless one`(code: Int, isTransient: Bool) throws {
    var dialogue = Dialogue(offering: "HELP")
    _ = try dialogue.submit()
    #expect(dialogue.server("\(code) no") == "")
    let error = #expect(throws: SMTPClientError.self) { try dialogue.results.first?.get() }
    #expect(error == .refused(.mail, try SMTPReply(code: code, lines: ["no"])))
    #expect(error?.isTransient == isTransient)
    #expect(dialogue.client.stage == .idle)
  }

  @Test func `names size and encoding where the server offers them`() throws {
    var dialogue = Dialogue(offering: "SIZE 100", "8BITMIME")
    #expect(
      try dialogue.submit("Subject: Tea\n\nZoë") == """
        MAIL FROM:<shop@example.com> SIZE=22 BODY=8BITMIME

        """)
  }

  @Test func `sends nothing of a message that is too large`() throws {
    var dialogue = Dialogue(offering: "SIZE 10")
    #expect(try dialogue.submit("Subject: Tea\n") == "")
    #expect(dialogue.results == [.failure(.tooLarge(octets: 14, limit: 10))])
  }

  @Test func `sends no octet beyond ASCII to a server without 8BITMIME`() throws {
    var dialogue = Dialogue(offering: "HELP")
    #expect(try dialogue.submit("\nZoë\n") == "")
    #expect(dialogue.results == [.failure(.eightBitNotOffered)])
  }

  @Test func `sends no address beyond ASCII to a server without SMTPUTF8`() throws {
    var dialogue = Dialogue(offering: "8BITMIME")
    #expect(try dialogue.submit(to: [SMTPMailbox(validating: "zoë@x")]) == "")
    #expect(dialogue.results == [.failure(.utf8NotOffered)])
  }

  @Test func `says QUIT after the last message`() throws {
    var dialogue = Dialogue(offering: "HELP")
    _ = try dialogue.submit()
    #expect(dialogue.note(dialogue.client.quit()) == "")
    #expect(dialogue.server("250 ok\n250 ok\n354 go\n250 queued").hasSuffix(".\nQUIT\n"))
    #expect(dialogue.server("221 bye") == "")
    #expect(dialogue.client.isClosed)
    #expect(dialogue.failure == nil)
  }
}
