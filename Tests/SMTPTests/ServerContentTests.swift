import SMTP
import Testing

@Suite struct `A server that takes a content` {
  private func begun(_ limits: SMTPServerMachine.Limits = .init()) -> Session {
    var session = Session(limits)
    #expect(session.codes("MAIL FROM:<a@x>\nRCPT TO:<b@x>\nDATA") == ["250", "250", "354"])
    return session
  }

  @Test func `delivers it after the reply`() throws {
    var session = begun()
    let actions = session.server.receive(wire("Hi\n..\n.\n"))
    guard case .send(let reply)? = actions.first, case .deliver(let message)? = actions.last else {
      Issue.record("\(actions)")
      return
    }
    #expect(reply.starts(with: "250 2.0.0".utf8))
    #expect(message.content == wire("Hi\n.\n"))
  }

  @Test func `takes everything for content until the dot`() {
    var session = begun()
    #expect(session.send("QUIT\nRSET") == "")
    #expect(session.codes(".\nNOOP") == ["250", "250"])
    #expect(session.delivered.first?.content == wire("QUIT\nRSET\n"))
  }

  @Test(arguments: ["a\n.\r\nQUIT", "a\r\n.\nQUIT", "a\r.\r\nQUIT", "a\n.\nQUIT", "a\r\n.\rQUIT"])
  func `is not fooled by a dot between bare line breaks`(text: String) {
    var session = begun()
    #expect(session.send(Array(text.utf8)) == "")
    #expect(session.send("\n.") == "554 5.6.0 Bare CR or LF in the content\n")
    #expect(session.delivered.isEmpty)
    #expect(session.codes("MAIL FROM:<a@x>") == ["250"])
  }

  @Test func `takes a line of 998 octets and refuses one more`() {
    let longest = String(repeating: "x", count: 998)
    var session = begun()
    #expect(session.codes("\(longest)\n.") == ["250"])
    session = begun()
    #expect(session.send("\(longest)x\n.").hasPrefix("554 5.6.0 A line"))
    #expect(session.delivered.isEmpty)
  }

  @Test func `refuses more octets than its limit`() {
    var limits = SMTPServerMachine.Limits()
    limits.size = 5
    var session = begun(limits)
    #expect(session.codes("abc\n.") == ["250"])
    session = begun(limits)
    #expect(session.codes("abcd\n.") == ["552"])
    #expect(session.delivered.isEmpty)
  }
}
