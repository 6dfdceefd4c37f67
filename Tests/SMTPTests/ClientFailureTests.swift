import SMTP
import Testing

@Suite struct `A client whose session ends` {
  @Test func `tells every message what became of it`() throws {
    var dialogue = Dialogue(offering: "HELP")
    _ = try dialogue.submit()
    _ = try dialogue.submit()
    #expect(dialogue.note(dialogue.client.connectionClosed()) == "")
    #expect(dialogue.results == [.failure(.closed(.mail)), .failure(.notSent)])
    #expect(dialogue.failure == .closed(.mail))
  }

  @Test func `is in doubt about a message whose last reply is lost`() throws {
    var dialogue = Dialogue(offering: "HELP")
    _ = try dialogue.submit()
    _ = dialogue.server("250 ok\n250 ok\n354 go")
    #expect(dialogue.client.stage.timeout == .seconds(600))
    _ = dialogue.note(dialogue.client.timeOut())
    #expect(dialogue.failure == .timedOut(.content))
    #expect(dialogue.failure?.isInDoubt == true)
  }

  @Test func `is in no doubt before the content`() throws {
    var dialogue = Dialogue(offering: "HELP")
    _ = try dialogue.submit()
    _ = dialogue.note(dialogue.client.timeOut())
    #expect(dialogue.failure?.isInDoubt == false)
    #expect(dialogue.failure?.isTransient == true)
  }

  @Test func `takes 421 for the end at any time`() throws {
    var dialogue = Dialogue(offering: "HELP")
    _ = dialogue.server("421 closing")
    #expect(dialogue.failure == .refused(.idle, try SMTPReply(code: 421, lines: ["closing"])))
    #expect(dialogue.failure?.isTransient == true)
  }

  @Test func `refuses a reply that nobody asked for`() throws {
    var dialogue = Dialogue(offering: "HELP")
    #expect(dialogue.server("250 ok") == "QUIT\n")
    #expect(dialogue.failure == .unexpectedReply(.idle, try SMTPReply(code: 250, lines: ["ok"])))
  }

  @Test(arguments: ["354 go", "250 ok\n354 go", "250 ok\n250 ok\n250 ok"])
  func `refuses a code that does not fit the step`(replies: String) throws {
    var dialogue = Dialogue(offering: "HELP")
    _ = try dialogue.submit()
    _ = dialogue.server(replies)
    guard case .unexpectedReply = dialogue.failure else {
      Issue.record("\(String(describing: dialogue.failure))")
      return
    }
  }

  @Test func `refuses what is no reply`() {
    var dialogue = Dialogue()
    _ = dialogue.note(dialogue.client.receive("220 mx\n".utf8))
    #expect(dialogue.failure == .malformedReply(.greeting, .bareLineBreak))
  }

  @Test func `is done after QUIT, with or without the last reply`() {
    var dialogue = Dialogue(offering: "HELP")
    #expect(dialogue.note(dialogue.client.quit()) == "QUIT\n")
    _ = dialogue.note(dialogue.client.connectionClosed())
    #expect(dialogue.failure == nil)
    #expect(dialogue.client.isClosed)
  }

  @Test func `sends nothing more`() throws {
    var dialogue = Dialogue(offering: "HELP")
    _ = dialogue.note(dialogue.client.connectionClosed())
    #expect(try dialogue.submit() == "")
    #expect(dialogue.results == [.failure(.notSent)])
    #expect(dialogue.server("250 ok") == "")
  }
}
