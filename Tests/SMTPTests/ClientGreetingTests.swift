import SMTP
import Testing

@Suite struct `A client that greets` {
  @Test func `waits for the server, then says EHLO`() {
    var dialogue = Dialogue()
    #expect(dialogue.client.stage == .greeting)
    #expect(dialogue.server("220 mx") == "EHLO client.example\n")
    #expect(dialogue.client.stage == .hello)
    #expect(dialogue.server("250 mx") == "")
    #expect(dialogue.client.stage == .idle)
  }

  @Test func `learns what the server offers`() {
    let dialogue = Dialogue(
      offering: "size 1000", "PIPELINING", "8BITMIME", "SMTPUTF8", "AUTH plain LOGIN", "X-ODD")
    #expect(dialogue.offered?.sizeLimit == 1000)
    #expect(dialogue.offered?.hasPipelining == true)
    #expect(dialogue.offered?.hasEightBitMIME == true)
    #expect(dialogue.offered?.hasUTF8 == true)
    #expect(dialogue.offered?.authMechanisms == ["PLAIN", "LOGIN"])
    #expect(dialogue.offered?.keywords.contains("X-ODD") == true)
  }

  @Test(arguments: ["SIZE", "SIZE 0"])
  func `takes SIZE without a limit for no limit`(keyword: String) {
    let dialogue = Dialogue(offering: keyword)
    #expect(dialogue.offered?.hasSize == true)
    #expect(dialogue.offered?.sizeLimit == nil)
  }

  @Test(arguments: [500, 502, 504, 550])
  func `falls back to HELO, without extensions`(code: Int) {
    var dialogue = Dialogue()
    _ = dialogue.server("220 mx")
    #expect(dialogue.server("\(code) what?") == "HELO client.example\n")
    #expect(dialogue.server("250-mx\n250 PIPELINING") == "")
    #expect(dialogue.offered == SMTPExtensions())
  }

  @Test func `gives up when HELO is refused too`() throws {
    var dialogue = Dialogue()
    _ = dialogue.server("220 mx\n500 what?")
    #expect(dialogue.server("550 no") == "QUIT\n")
    #expect(dialogue.failure == .refused(.hello, try SMTPReply(code: 550, lines: ["no"])))
    #expect(dialogue.client.isClosed)
  }

  @Test func `gives up on a greeting that refuses`() throws {
    var dialogue = Dialogue()
    #expect(dialogue.server("554 no mail here") == "QUIT\n")
    #expect(dialogue.failure?.isTransient == false)
    #expect(dialogue.client.isClosed)
  }

  @Test func `authenticates with PLAIN where it is offered`() throws {
    var dialogue = Dialogue(credentials: try SMTPCredentials(user: "u", password: "p"))
    _ = dialogue.server("220 mx")
    #expect(dialogue.server("250-mx\n250 AUTH LOGIN PLAIN") == "AUTH PLAIN AHUAcA==\n")
    #expect(dialogue.offered == nil)
    #expect(dialogue.server("235 2.7.0 welcome") == "")
    #expect(dialogue.offered?.authMechanisms.contains("PLAIN") == true)
  }

  @Test func `keeps the password where PLAIN is not offered`() throws {
    var dialogue = Dialogue(credentials: try SMTPCredentials(user: "u", password: "p"))
    _ = dialogue.server("220 mx")
    #expect(dialogue.server("250-mx\n250 AUTH LOGIN") == "QUIT\n")
    #expect(dialogue.failure == .plainNotOffered(mechanisms: ["LOGIN"]))
  }

  @Test func `ends when the password is wrong`() throws {
    var dialogue = Dialogue(credentials: try SMTPCredentials(user: "u", password: "p"))
    _ = dialogue.server("220 mx\n250-mx\n250 AUTH PLAIN")
    #expect(dialogue.server("535 5.7.8 no") == "QUIT\n")
    let reply = try SMTPReply(code: 535, lines: ["5.7.8 no"])
    #expect(dialogue.failure == .refused(.authentication, reply))
  }
}
