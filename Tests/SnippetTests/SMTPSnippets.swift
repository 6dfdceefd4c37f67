import Ports
import SMTP

/// The examples in the documentation of SMTP, compiled as they stand and never called.
struct SMTPSnippets {
  func smtpClientMachineExample(submission: SMTPSubmission) {
    var client = SMTPClientMachine(hostName: "shop.example.com")
    _ = client.submit(submission)
    _ = client.receive("220 mx.example.com\r\n".utf8)  // [.send("EHLO shop.example.com" CR LF)]
  }

  func smtpCommandExample() {
    _ = SMTPCommand.recipient(SMTPMailbox("ada@example.com")).octets
  }

  func smtpCredentialsExample(secret: String) throws {
    let credentials = try SMTPCredentials(user: "shop", password: secret)
    _ = "\(credentials)"  // "shop:•••"
  }

  func smtpHostNameExample() {
    let name: SMTPHostName = "client.example.com"
    _ = name
  }

  func smtpEnvelopeExample() {
    let envelope = SMTPEnvelope(
      sender: SMTPMailbox("shop@example.com"), recipients: [SMTPMailbox("ada@example.com")])
    _ = envelope
  }

  func smtpMailboxExample() throws {
    let ada = try SMTPMailbox(validating: "ada@example.com")
    _ = ada
  }

  func smtpSubmissionExample(envelope: SMTPEnvelope) throws {
    let submission = try SMTPSubmission(
      envelope: envelope, content: Array("Subject: Tea\r\n\r\nAt four.\r\n".utf8))
    _ = submission
  }

  func smtpMessageExample(mail: Mail, client: inout SMTPClientMachine) throws {
    let message = try SMTPMessage(
      mail, date: Moment(year: 2026, month: 3, day: 1), id: SMTPMessageID("7@shop.example.com"))
    _ = client.submit(try message.submission())
  }

  func smtpMessageIDExample() throws {
    let id = try SMTPMessageID("order-7.20260301@shop.example.com")
    _ = id
  }

  func smtpMessageTextExample(message: SMTPReceivedMessage) throws {
    let text = try SMTPMessageText(message.content)
    _ = text["Subject"]  // "½ Tee"
  }

  func enhancedStatusCodeExample() {
    _ = EnhancedStatusCode("5.1.1")?.subject  // 1: the address
  }

  func smtpReplyExample() throws {
    let reply = try SMTPReply(code: 550, lines: ["5.1.1 No such user here"])
    _ = reply.isPermanentFailure  // true
  }

  func smtpReplyParserExample() throws {
    var parser = SMTPReplyParser()
    let replies = try parser.consume("250-mx.example.com\r\n250 SIZE 1000\r\n".utf8)
    _ = replies.map(\.code)  // [250]
  }

  func smtpExample(
    submission: SMTPSubmission, octetsFromTheServer: [UInt8], output: inout [UInt8],
    results: inout [Result<SMTPReceipt, SMTPClientError>]
  ) {
    var client = SMTPClientMachine(hostName: "shop.example.com")
    var actions = client.submit(submission)
    actions += client.receive(octetsFromTheServer)
    for action in actions {
      switch action {
      case .send(let octets): output += octets
      case .finished(let result): results.append(result)
      case .ready, .failed, .close: break
      }
    }
  }

  func smtpFaultExample() throws {
    // The first message is refused after its content; the next try is taken.
    let fault = SMTPFault(
      at: .content, ofMessage: 1, answer: .reply(try SMTPReply(code: 451, lines: ["Try later"])))
    _ = fault
  }

  func smtpFault2Example() {
    let fault = SMTPFault(
      at: .content, answer: .slowly(SMTPPace(octets: 1, every: .milliseconds(1))))
    _ = fault
  }

  func smtpServerMachineExample() {
    var server = SMTPServerMachine(hostName: "mx.example.com")
    _ = server.open()  // [.send("220 mx.example.com ESMTP" CR LF)]
    _ = server.receive("NOOP\r\n".utf8)  // [.send("250 2.0.0 OK" CR LF)]
  }

  func smtpTranscriptExample(server: inout SMTPServerMachine) {
    _ = "\(server.transcript)"  // S: 220 mx.example.com ESMTP
  }
}
