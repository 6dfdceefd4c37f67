import Ports
import SMTP
import Testing

/// The examples of the documentation, as a user would write them.
struct ExampleTests {
  @Test func `the documented parser and reply work as written`() throws {
    var parser = SMTPReplyParser()
    let replies = try parser.consume("250-mx.example.com\r\n250 SIZE 1000\r\n".utf8)
    #expect(replies.map(\.code) == [250])
    let reply = try SMTPReply(code: 550, lines: ["5.1.1 No such user here"])
    #expect(reply.isPermanentFailure)
  }

  @Test func `the documented client works as written`() throws {
    let envelope = SMTPEnvelope(
      sender: SMTPMailbox("shop@example.com"), recipients: [SMTPMailbox("ada@example.com")])
    let submission = try SMTPSubmission(
      envelope: envelope, content: Array("Subject: Tea\r\n\r\nAt four.\r\n".utf8))
    let octetsFromTheServer = wire("220 mx\n250 mx\n250 ok\n250 ok\n354 go\n250 queued\n")
    var output: [UInt8] = []
    var results: [Result<SMTPReceipt, SMTPClientError>] = []

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

    #expect(output.starts(with: wire("EHLO shop.example.com\nMAIL FROM:<shop@example.com>\n")))
    #expect(try results.map { try $0.get().accepted } == [envelope.recipients])
  }

  @Test func `the documented message works as written`() throws {
    let mail = try Mail(
      from: "shop@example.com", to: "ada@example.com", subject: "Your order", body: "Thank you.")
    var client = SMTPClientMachine(hostName: "shop.example.com")
    let message = try SMTPMessage(
      mail, date: Moment(year: 2026, month: 3, day: 1), id: SMTPMessageID("7@shop.example.com"))
    #expect(client.submit(try message.submission()).isEmpty)
  }

  @Test func `the documented server and fault work as written`() throws {
    let fault = SMTPFault(
      at: .content, ofMessage: 1, answer: .reply(try SMTPReply(code: 451, lines: ["Try later"])))
    var server = SMTPServerMachine(hostName: "mx.example.com", faults: [fault])
    #expect(server.open() == [.send(wire("220 mx.example.com ESMTP\n"))])
    #expect(server.receive("NOOP\r\n".utf8) == [.send(wire("250 2.0.0 OK\n"))])
  }

  @Test func `the documented pace and transcript work as written`() {
    let fault = SMTPFault(
      at: .content, answer: .slowly(SMTPPace(octets: 1, every: .milliseconds(1))))
    var server = SMTPServerMachine(hostName: "mx.example.com", faults: [fault])
    _ = server.open()
    #expect("\(server.transcript)" == "S: 220 mx.example.com ESMTP")
  }
}
