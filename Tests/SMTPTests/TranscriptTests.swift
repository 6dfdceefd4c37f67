import SMTP
import Testing

@Suite struct `A transcript` {
  @Test func `shows what both sides said, and the length of the content`() {
    var session = Session(hello: "HELO c")
    _ = session.send("MAIL FROM:<>\nRCPT TO:<a@x>\nDATA\nsecret\n.\nNO\0OP")
    session.server.connectionClosed()
    #expect(
      session.server.transcript.description == """
        S: 220 mx.example ESMTP
        C: HELO c
        S: 250 mx.example
        C: MAIL FROM:<>
        S: 250 2.1.0 OK
        C: RCPT TO:<a@x>
        S: 250 2.1.5 OK
        C: DATA
        S: 354 End with a dot on a line of its own
        C: [8 octets of content]
        S: 250 2.0.0 OK message 1
        C: NO\\u{0}OP
        S: 500 5.5.2 Control or malformed octet in a command
        [the client closed the connection]
        """)
  }

  @Test(arguments: [
    "AUTH PLAIN AGFkYQBzM2NyZXQ=", "auth plain AGFkYQBzM2NyZXQ=", "AUTH PLAIN\nAGFkYQBzM2NyZXQ=",
    "AUTH PLAIN =\nAGFkYQBzM2NyZXQ=", "AUTH LOGIN\nAGFkYQ==\nAGFkZZZZ",
    "AUTH  PLAIN AGFkYQBzM2NyZXQ=", "AUTH LOGIN AGFkYQBzM2NyZXQ=",
    "AUTH PLAIN\u{1}AGFkYQBzM2NyZXQ=",
  ])
  func `keeps credentials to itself`(lines: String) throws {
    var session = Session(credentials: try SMTPCredentials(user: "ada", password: "s3cret"))
    _ = session.send(lines)
    #expect("\(session.server.transcript)".contains("•••"))
    #expect(!"\(session.server.transcript)".contains("AGFk"))
  }

  @Test func `keeps the latest lines and counts the others`() {
    var session = Session()
    for number in 1...300 { _ = session.send("NOOP \(number)") }
    let lines = session.server.transcript.description.split(separator: "\n")
    #expect(lines.first == "[400 earlier entries left out]")
    #expect(lines.contains("C: NOOP 300"))
  }
}
