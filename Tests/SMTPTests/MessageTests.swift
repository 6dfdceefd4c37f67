import Ports
import SMTP
import Testing

@Suite struct `A message` {
  @Test func `is a header, an empty line and a body`() throws {
    #expect(
      try Letter.text(subject: "Tea", body: "At four.\nBring cake.") == """
        Date: Sun, 01 Mar 2026 09:05:07 +0000
        Message-ID: <7@shop.example.com>
        From: shop@example.com
        To: ada@example.com
        Subject: Tea
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 7bit

        At four.
        Bring cake.

        """)
  }

  @Test(arguments: ["a\nb\n", "a\rb\r", "a\r\nb\r\n", "a\nb", "a\rb\n"])
  func `ends every line in CR LF`(body: String) throws {
    let octets = try Letter.message(subject: "Tea", body: body).octets
    #expect(octets.suffix(8) == wire("\na\nb\n")[...])
  }

  @Test func `goes to whom the mail names`() throws {
    let message = try Letter.message(subject: "Tea", body: "")
    #expect(message.envelope == SMTPEnvelope(sender: .shop, recipients: [.ada]))
    #expect(try message.submission().content == message.octets)
  }

  @Test(arguments: [
    (Moment(secondsSince1970: 0), "Thu, 01 Jan 1970 00:00:00 +0000"),
    (Moment(year: 1900, month: 1, day: 1), "Mon, 01 Jan 1900 00:00:00 +0000"),
    (Moment(year: 1969, month: 7, day: 20, hour: 20), "Sun, 20 Jul 1969 20:00:00 +0000"),
    (Moment(year: 2024, month: 2, day: 29), "Thu, 29 Feb 2024 00:00:00 +0000"),
    (Moment(year: 9999, month: 12, day: 31), "Fri, 31 Dec 9999 00:00:00 +0000"),
  ])
  func `carries the date with its weekday`(date: Moment, text: String) throws {
    #expect(try Letter.text(subject: "", body: "", date: date).hasPrefix("Date: \(text)\n"))
  }

  @Test(arguments: [
    Moment(year: 1899, month: 12, day: 31), Moment(year: 10_000, month: 1, day: 1),
  ])
  func `refuses a date without four digits for its year`(date: Moment) {
    let error = #expect(throws: SMTPMessageError.self) {
      try Letter.message(subject: "", body: "", date: date)
    }
    #expect(error == .dateOutOfRange(date))
  }

  @Test(arguments: ["", "7", "7@", "<7@x>", "7@x\r\nBcc: eve@x", "\"7\"@x", "7@[x]", "ü@x"])
  func `refuses an identifier`(text: String) {
    let error = #expect(throws: SMTPMessageIDError.self) { try SMTPMessageID(text) }
    #expect(error?.text == text)
  }
}

/// Messages to look at.
enum Letter {
  static func message(
    subject: String, body: String,
    date: Moment = Moment(year: 2026, month: 3, day: 1, hour: 9, minute: 5, second: 7)
  ) throws -> SMTPMessage {
    let mail = try Mail(
      from: "shop@example.com", to: "ada@example.com", subject: subject, body: body)
    return try SMTPMessage(mail, date: date, id: SMTPMessageID("7@shop.example.com"))
  }

  /// The whole message with line feeds alone.
  static func text(
    subject: String, body: String,
    date: Moment = Moment(year: 2026, month: 3, day: 1, hour: 9, minute: 5, second: 7)
  ) throws -> String {
    let octets = try message(subject: subject, body: body, date: date).octets
    return String(decoding: octets, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  /// The Subject field alone, with its folds.
  static func subject(_ subject: String) throws -> String {
    let header = try text(subject: subject, body: "")
    let start = try #require(header.firstRange(of: "Subject:")).lowerBound
    let end = try #require(header.firstRange(of: "\nMIME-Version")).lowerBound
    return String(header[start..<end])
  }

  /// The encoding and the body.
  static func body(_ body: String) throws -> String {
    let parts = try text(subject: "", body: body).split(
      separator: "Content-Transfer-Encoding: ", maxSplits: 1)
    return String(try #require(parts.last))
  }
}
