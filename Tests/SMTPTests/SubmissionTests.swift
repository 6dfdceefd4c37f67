import Ports
import SMTP
import Testing

@Suite struct `A submission` {
  private func submit(_ content: [UInt8], to: [SMTPMailbox] = [.ada]) throws -> SMTPSubmission {
    try SMTPSubmission(
      envelope: SMTPEnvelope(sender: .shop, recipients: to), content: content)
  }

  @Test func `needs a recipient`() {
    let error = #expect(throws: SMTPSubmissionError.self) { try submit([], to: []) }
    #expect(error == .noRecipients)
  }

  @Test(arguments: [("a\nb", 1), ("a\rb\r\n", 2), ("a\r", 2), ("\n.\r\n", 0), ("a\r\r\n", 2)])
  func `refuses a bare line break`(text: String, offset: Int) {
    let error = #expect(throws: SMTPSubmissionError.self) { try submit(Array(text.utf8)) }
    #expect(error == .bareLineBreak(offset: offset))
  }

  @Test func `takes a line of 998 octets and refuses one more`() throws {
    let longest = String(repeating: "x", count: 998)
    #expect(try submit(wire("a\n\(longest)\n\(longest)")).content.count == 3 + 1000 + 998)
    let error = #expect(throws: SMTPSubmissionError.self) { try submit(wire("a\n\(longest)x\n")) }
    #expect(error == .lineTooLong(offset: 3))
  }

  @Test func `knows whether header or body are beyond ASCII`() throws {
    let body = try submit(wire("Subject: Tea\n\nTee für Zoë\n"))
    let header = try submit(wire("Subject: Tee für Zoë\n\nTea\n"))
    #expect(body.isEightBit && !body.needsUTF8)
    #expect(header.isEightBit && header.needsUTF8)
  }
}

extension SMTPMailbox {
  static let shop = SMTPMailbox("shop@example.com")
  static let ada = SMTPMailbox("ada@example.com")
  static let bob = SMTPMailbox("bob@example.com")
}
