import Ports
import SMTP
import Testing

@Suite struct `A mailbox` {
  @Test(arguments: [
    "ada@example.com", "a.b+c@x", "\"a b\\\"@\"@example.com", "ada@[127.0.0.1]",
    "ada@[IPv6:::1]", "zoë@exämple.com",
  ])
  func `may be`(text: String) throws {
    #expect(try SMTPMailbox(validating: text).text == text)
  }

  @Test(arguments: [
    "", "ada", "@x", "ada@", "a b@x", ".a@x", "a..b@x", "a@x..y", "a@-x", "a@x>", "<a@x",
    "a@x\r\nDATA", "\"a@x", "\"a\nb\"@x", "a@[]", "a@[1", "a@b@c", "a\0@x",
  ])
  func `cannot be`(text: String) {
    let error = #expect(throws: SMTPMailboxError.self) { try SMTPMailbox(validating: text) }
    #expect(error?.text == text)
  }

  @Test func `has a local part of at most 64 octets`() throws {
    let longest = String(repeating: "a", count: 64)
    #expect(try SMTPMailbox(validating: longest + "@x").text.count == 66)
    #expect(throws: SMTPMailboxError.self) { try SMTPMailbox(validating: longest + "a@x") }
  }

  @Test func `needs SMTPUTF8 beyond ASCII only`() throws {
    #expect(try SMTPMailbox(validating: "zoë@x").needsUTF8)
    #expect(!SMTPMailbox("ada@example.com").needsUTF8)
  }
}
