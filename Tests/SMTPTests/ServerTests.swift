import SMTP
import Testing

@Suite struct `A server` {
  @Test func `offers its extensions to EHLO and none to HELO`() {
    var session = Session(hello: nil)
    #expect(session.send("HELO c") == "250 mx.example\n")
    #expect(
      session.send("EHLO c") == """
        250-mx.example
        250-PIPELINING
        250-SIZE 10485760
        250-8BITMIME
        250-SMTPUTF8
        250-ENHANCEDSTATUSCODES
        250 HELP

        """)
  }

  @Test(arguments: [
    ("MAIL FROM:<a@x>", ["503"]), ("NOOP\nVRFY a\nHELP\nRSET", ["250", "252", "214", "250"]),
    ("RCPT TO:<a@x>", ["503"]), ("DATA", ["503"]), ("EHLO", ["501"]), ("QUIT", ["221"]),
  ])
  func `answers before the greeting`(lines: String, codes: [String]) {
    var session = Session(hello: nil)
    #expect(session.codes(lines) == codes)
  }

  @Test(arguments: [
    ("RCPT TO:<a@x>", ["503"]), ("DATA", ["503"]),
    ("MAIL FROM:<a@x>\nMAIL FROM:<a@x>", ["250", "503"]),
    ("MAIL FROM:<a@x>\nDATA", ["250", "503"]),
    ("MAIL FROM:<a@x>\nRSET\nRCPT TO:<b@x>", ["250", "250", "503"]),
  ])
  func `answers a command out of order with 503`(lines: String, codes: [String]) {
    var session = Session()
    #expect(session.codes(lines) == codes)
  }

  @Test func `forgets a message that EHLO interrupts`() {
    var session = Session()
    _ = session.send("MAIL FROM:<a@x>\nEHLO c")
    #expect(session.codes("RCPT TO:<b@x>") == ["503"])
  }

  @Test(arguments: [
    ("FOO", "500"), ("", "500"), ("EXPN list", "502"), ("AUTH PLAIN x", "502"),
    ("STARTTLS", "502"), ("MAIL", "501"), ("MAIL TO:<a@x>", "501"), ("MAIL FROM: <a@x>", "501"),
    ("MAIL FROM:a@x", "501"), ("MAIL FROM:<a>", "501"), ("MAIL FROM:<a@x>y", "501"),
    ("MAIL FROM:<a@x> FOO=1", "555"), ("MAIL FROM:<a@x> SIZE=x", "555"),
    ("MAIL FROM:<a@x> SIZE=99999999999999999999", "552"), ("MAIL FROM:<ü@x>", "553"),
    ("MAIL FROM:<a@x> SIZE=1 SIZE=2", "501"), ("MAIL FROM:<a@x> AUTH=<>", "555"),
    ("DATA now", "501"), ("QUIT now", "501"), ("VRFY", "501"), ("NO\0OP", "500"),
  ])
  func `refuses`(line: String, code: String) {
    var session = Session()
    #expect(session.codes(line) == [code])
    #expect(session.codes("NOOP") == ["250"])
  }

  @Test(arguments: [
    "mail from:<a@x>", "MAIL FROM:<>", "MAIL FROM:<a@x>  \t", "MAIL FROM:<a@x> body=8bitmime",
    "MAIL FROM:<\"a>b\"@x> SIZE=5", "MAIL FROM:<@r,@s:a@x>", "MAIL FROM:<ü@x> SMTPUTF8",
  ])
  func `takes`(line: String) {
    var session = Session()
    #expect(session.codes(line) == ["250"])
  }

  @Test func `takes the postmaster without a domain`() {
    var session = Session()
    #expect(session.codes("MAIL FROM:<>\nRCPT TO:<Postmaster>") == ["250", "250"])
  }

  @Test func `takes no parameter after HELO`() {
    var session = Session(hello: "HELO c")
    #expect(session.codes("MAIL FROM:<a@x> SIZE=5") == ["555"])
  }

  @Test func `says that too many recipients may come later`() {
    var limits = SMTPServerMachine.Limits()
    limits.recipients = 1
    var session = Session(limits)
    let codes = session.codes("MAIL FROM:<>\nRCPT TO:<a@x>\nRCPT TO:<b@x>\nDATA")
    #expect(codes == ["250", "250", "452", "354"])
  }

  @Test func `answers an endless parameter in a line that fits`() {
    var session = Session()
    let reply = session.send("MAIL FROM:<a@x> " + String(repeating: "x", count: 540))
    #expect(reply.hasPrefix("555 5.5.4 Parameter not recognized: xxx"))
    #expect(reply.utf8.count < 512)
  }

  @Test func `refuses a command line of 566 octets and takes one less`() {
    var session = Session()
    let longest = "NOOP " + String(repeating: "x", count: 558)
    #expect(session.codes(longest) == ["250"])
    #expect(session.codes(longest + "x\nNOOP") == ["500", "250"])
  }

  @Test(arguments: ["NOOP\nNOOP\r\n", "NO\rOP\r\n", "NOOP\r\r\n"])
  func `refuses a bare line break in a command`(text: String) {
    var session = Session()
    #expect(session.send(Array(text.utf8)).hasPrefix("500 5.5.2 Bare"))
  }
}
