import SMTP
import Testing

@Suite struct `A reply` {
  @Test func `is written with a hyphen on all lines but the last`() throws {
    let reply = try SMTPReply(code: 250, lines: ["mx", "SIZE"])
    #expect(reply.octets == wire("250-mx\n250 SIZE\n"))
  }

  @Test func `is read back as it was written`() throws {
    let reply = try SMTPReply(code: 550, lines: ["5.1.1 No", "such user"])
    var parser = SMTPReplyParser()
    #expect(try parser.consume(reply.octets) == [reply])
  }

  @Test func `has an enhanced code when its text begins with one`() throws {
    let reply = try SMTPReply(code: 550, lines: ["5.1.10 Null MX"])
    #expect(reply.enhancedCode?.description == "5.1.10")
    #expect(reply.enhancedCode?.detail == 10)
  }

  @Test(arguments: ["2.1.0 ok", "5.1 no", "5.1.1.1 no", "5.1.x no", "5.1234.1 no", "", "no 5.1.1"])
  func `has no enhanced code for`(text: String) throws {
    #expect(try SMTPReply(code: 550, lines: [text]).enhancedCode == nil)
  }

  @Test func `tells transient from permanent failures`() throws {
    let busy = try SMTPReply(code: 450, lines: [])
    let unknown = try SMTPReply(code: 550, lines: [])
    #expect(busy.isTransientFailure && !busy.isPermanentFailure)
    #expect(unknown.isPermanentFailure && !unknown.isTransientFailure)
  }

  @Test func `refuses a line break in its text`() {
    let error = #expect(throws: SMTPReplyError.self) {
      try SMTPReply(code: 250, lines: ["ok\r\n250 more"])
    }
    #expect(error == .controlCharacter(13))
  }

  @Test func `refuses a code outside of the grammar`() {
    let error = #expect(throws: SMTPReplyError.self) { try SMTPReply(code: 600, lines: []) }
    #expect(error == .invalidCode("600"))
  }
}
