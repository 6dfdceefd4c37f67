import Ports
import Testing

@Suite struct `A mail` {
  private func makeMail(subject: String = "Tea", body: String = "") throws -> Mail {
    try Mail(from: "shop@example.com", to: "ada@example.com", subject: subject, body: body)
  }

  @Test func `refuses a line feed in the subject`() {
    let subject = "Tea\nBcc: eve@example.com"
    let error = #expect(throws: MailError.self) { try makeMail(subject: subject) }
    #expect(error == .lineBreak(header: "Subject", value: subject))
  }

  @Test func `refuses a carriage return in the subject`() {
    let error = #expect(throws: MailError.self) { try makeMail(subject: "Tea\r") }
    #expect(error == .lineBreak(header: "Subject", value: "Tea\r"))
  }

  @Test func `refuses CR LF in the subject`() {
    let error = #expect(throws: MailError.self) { try makeMail(subject: "Tea\r\nX: y") }
    #expect(error == .lineBreak(header: "Subject", value: "Tea\r\nX: y"))
  }

  @Test func `refuses NUL in the subject`() {
    let error = #expect(throws: MailError.self) { try makeMail(subject: "Te\0a") }
    #expect(error == .controlCharacter(header: "Subject", scalar: "\0", value: "Te\0a"))
  }

  @Test func `refuses DEL in the subject`() {
    let error = #expect(throws: MailError.self) { try makeMail(subject: "Tea\u{7f}") }
    #expect(error == .controlCharacter(header: "Subject", scalar: "\u{7f}", value: "Tea\u{7f}"))
  }

  @Test func `accepts a tab in the subject`() throws {
    #expect(try makeMail(subject: "Tea\ttime").subject == "Tea\ttime")
  }

  @Test func `accepts text beyond ASCII in the subject`() throws {
    #expect(try makeMail(subject: "½ Tee für Zoë").subject == "½ Tee für Zoë")
  }

  @Test func `accepts any lines in the body`() throws {
    #expect(try makeMail(body: "one\r\ntwo\n.\n").body == "one\r\ntwo\n.\n")
  }

  @Test func `shows the control character that it refused`() {
    let error = MailError.controlCharacter(header: "Subject", scalar: "\u{1b}", value: "Tea\u{1b}")
    #expect(error.description.hasSuffix("holds the control character U+1B. Remove it."))
  }
}
