import Adapters
import Ports
import SMTP
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `A mailer whose server fails` {
  static let stages: [SMTPStage] = [
    .greeting, .hello, .authentication, .mail, .recipient, .data, .content,
  ]

  /// The error of the first mail to a server with a fault.
  private func failure(
    _ answer: SMTPFault.Answer, at stage: SMTPStage, timeouts: SMTPTimeouts = SMTPTimeouts()
  ) async throws -> SMTPMailerError? {
    let credentials = try SMTPCredentials(user: "shop", password: "s3cret")
    let capture = try SMTPCapture(
      credentials: credentials, faults: [SMTPFault(at: stage, answer: answer)])
    let mailer = SMTPMailer.testing(capture, credentials: credentials, timeouts: timeouts)
    return await #expect(throws: SMTPMailerError.self) { try await mailer.send(Letter.mail(1)) }
  }

  @Test(arguments: stages)
  func `throws the server's words at`(stage: SMTPStage) async throws {
    let reply = try SMTPReply(code: 550, lines: ["5.7.1 No"])
    // HELO is tried where EHLO is refused, and refused as well.
    let error = try await failure(.reply(reply), at: stage)
    let ada = SMTPMailbox("ada@example.com")
    let expected =
      stage == .recipient
      ? SMTPClientError.allRecipientsRefused([SMTPRefusal(mailbox: ada, reply: reply)])
      : .refused(stage, reply)
    #expect(error == .failed(expected))
    #expect(error?.isTransient == false)
  }

  @Test(arguments: stages)
  func `throws when the connection ends at`(stage: SMTPStage) async throws {
    let error = try await failure(.close, at: stage)
    #expect(error == .failed(.closed(stage)))
    #expect(error?.isTransient == true)
    #expect(error?.isInDoubt == (stage == .content))
  }

  @Test(arguments: stages)
  func `throws when no answer comes in time at`(stage: SMTPStage) async throws {
    var timeouts = SMTPTimeouts()
    timeouts[stage] = .milliseconds(5)
    let error = try await failure(.silence, at: stage, timeouts: timeouts)
    #expect(error == .failed(.timedOut(stage)))
    #expect(error?.isInDoubt == (stage == .content))
  }

  @Test func `throws a transient error that a later try need not meet`() async throws {
    let capture = try SMTPCapture()
    let mailer = SMTPMailer.testing(capture)
    capture.failNext(at: .recipient)
    let error = await #expect(throws: SMTPMailerError.self) {
      try await mailer.send(Letter.mail(1))
    }
    #expect(error?.isTransient == true)
    try await mailer.send(Letter.mail(1))
    #expect(capture.received.count == 1)
    #expect(!capture.transcript.contains("Connection 2"))
  }

  @Test func `says that nobody listens`() async throws {
    let reserved = try ReservedPort()
    let port = Int(reserved.number)
    let mailer = SMTPMailer(host: "127.0.0.1", port: port, hostName: "shop.example.com")
    let error = await #expect(throws: SMTPMailerError.self) {
      try await mailer.send(Letter.mail(1))
    }
    _ = consume reserved
    #expect(
      error
        == .unreachable(host: "127.0.0.1", port: port, reason: "connect: Connection refused"))
    #expect(error?.isTransient == true)
  }

  @Test func `gives the content away once when its reply is lost`() async throws {
    let capture = try SMTPCapture(faults: [SMTPFault(at: .content, times: 1, answer: .close)])
    let mailer = SMTPMailer.testing(capture)
    let error = await #expect(throws: SMTPMailerError.self) {
      try await mailer.send(Letter.mail(1))
    }
    #expect(error?.isInDoubt == true)
    #expect(capture.unacknowledged.count == 1 && capture.received.isEmpty)
  }

  @Test func `keeps the password from a server that offers no AUTH`() async throws {
    let capture = try SMTPCapture()
    let mailer = SMTPMailer.testing(
      capture, credentials: try SMTPCredentials(user: "shop", password: "s3cret"))
    let error = await #expect(throws: SMTPMailerError.self) {
      try await mailer.send(Letter.mail(1))
    }
    #expect(error == .failed(.plainNotOffered(mechanisms: [])))
    #expect(!capture.transcript.contains("AUTH"))
  }
}
