import SMTP
import Testing

@Suite struct `A command` {
  struct Line: CustomTestStringConvertible {
    var command: SMTPCommand
    var text: String
    var testDescription: String { text }
  }

  static let parameters = {
    var parameters = SMTPMailParameters()
    parameters.size = 120
    parameters.isEightBit = true
    parameters.usesUTF8 = true
    return parameters
  }()

  static let lines = [
    Line(command: .extendedHello("client.example"), text: "EHLO client.example"),
    Line(command: .hello("[127.0.0.1]"), text: "HELO [127.0.0.1]"),
    Line(command: .mail(nil), text: "MAIL FROM:<>"),
    Line(
      command: .mail(.shop, parameters),
      text: "MAIL FROM:<shop@example.com> SIZE=120 BODY=8BITMIME SMTPUTF8"),
    Line(command: .recipient(.ada), text: "RCPT TO:<ada@example.com>"),
    Line(command: .data, text: "DATA"),
    Line(command: .reset, text: "RSET"),
    Line(command: .noOperation, text: "NOOP"),
    Line(command: .quit, text: "QUIT"),
  ]

  @Test(arguments: lines)
  func `is one line`(line: Line) {
    #expect(line.command.octets == wire(line.text + "\n"))
  }

  /// The example of RFC 4616, section 4, without its authorization identity.
  @Test func `carries credentials in base64`() throws {
    let credentials = try SMTPCredentials(user: "tim", password: "tanstaaftanstaaf")
    let command = SMTPCommand.authenticate(credentials)
    #expect(command.octets == wire("AUTH PLAIN AHRpbQB0YW5zdGFhZnRhbnN0YWFm\n"))
  }

  @Test(arguments: ["", "a b", "x\r\nMAIL", "-x", "zoë", "[]"])
  func `has no host name such as`(text: String) {
    #expect(SMTPHostName(text) == nil)
  }
}

@Suite struct `Credentials` {
  @Test func `are never printed with the password`() throws {
    let credentials = try SMTPCredentials(user: "shop", password: "s3cret")
    var dumped = ""
    dump(credentials, to: &dumped)
    for text in [dumped, "\(credentials)", String(reflecting: [credentials])] {
      #expect(text.contains("shop") && !text.contains("s3cret"))
    }
  }

  @Test func `hold no NUL`() {
    let error = #expect(throws: SMTPCredentialsError.self) {
      try SMTPCredentials(user: "shop\0admin", password: "x")
    }
    #expect(error == .null)
  }

  @Test func `are not empty`() {
    let error = #expect(throws: SMTPCredentialsError.self) {
      try SMTPCredentials(user: "shop", password: "")
    }
    #expect(error == .empty)
  }
}
