import Adapters
import Ports
import SMTP
import Sockets
import TestDoubles
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `A mailer over SMTP` {
  @Test func `sends a mail with the date and the identifier that it is given`() async throws {
    let capture = try SMTPCapture()
    let mailer = SMTPMailer(
      host: capture.host, port: capture.port, hostName: "shop.example.com",
      wallClock: FixedWallClock(Moment(year: 2026, month: 3, day: 1)),
      identifiers: FixedIdentifierSource("7"))
    try await mailer.send(Letter.mail(1))
    let message = try SMTPMessageText(try await capture.next(to: "ada@example.com").content)
    #expect(message["Date"] == "Sun, 01 Mar 2026 00:00:00 +0000")
    #expect(message["Message-ID"] == "<7@example.com>")
    let mail = try Letter.mail(1)
    #expect(try message.mail() == mail)
  }

  @Test func `sends many mails over one connection`() async throws {
    let capture = try SMTPCapture()
    let mailer = SMTPMailer.testing(capture)
    for number in 1...20 { try await mailer.send(Letter.mail(number)) }
    #expect(capture.received.count == 20)
    #expect(!capture.transcript.contains("Connection 2"))
  }

  @Test func `sends mails of many tasks, each once`() async throws {
    let capture = try SMTPCapture()
    let mailer = SMTPMailer.testing(capture)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...100 { group.addTask { try await mailer.send(Letter.mail(number)) } }
      try await group.waitForAll()
    }
    let bodies = try capture.received.map { try SMTPMessageText($0.content).mail().body }
    #expect(Set(bodies).count == 100 && bodies.count == 100)
  }

  @Test func `takes leave when a connection is not kept`() async throws {
    let capture = try SMTPCapture()
    var timeouts = SMTPTimeouts()
    timeouts.keeping = .zero
    let mailer = SMTPMailer.testing(capture, timeouts: timeouts)
    try await mailer.send(Letter.mail(1))
    try await mailer.send(Letter.mail(2))
    await mailer.close()
    #expect(capture.received.count == 2)
    #expect(capture.transcript.split(separator: "C: QUIT\nS: 221").count == 3)
  }

  @Test func `takes leave when it is closed, and refuses what comes later`() async throws {
    let capture = try SMTPCapture()
    let mailer = SMTPMailer.testing(capture)
    try await mailer.send(Letter.mail(1))
    await mailer.close()
    #expect(capture.transcript.contains("C: QUIT"))
    let error = await #expect(throws: SMTPMailerError.self) {
      try await mailer.send(Letter.mail(2))
    }
    #expect(error == .closed)
  }

  @Test func `is not kept alive by its idle connection`() async throws {
    let capture = try SMTPCapture()
    var mailer: SMTPMailer? = SMTPMailer.testing(capture)
    try await mailer?.send(Letter.mail(1))
    weak let remembered = mailer
    mailer = nil
    #expect(remembered == nil)
  }

  @Test func `sends over a new connection what a server that has left did not take`() async throws {
    let gone = SMTPFault(at: .mail, ofMessage: 2, answer: .close)
    let capture = try SMTPCapture(faults: [gone])
    let mailer = SMTPMailer.testing(capture)
    try await mailer.send(Letter.mail(1))
    try await mailer.send(Letter.mail(2))
    let bodies = try capture.received.map { try SMTPMessageText($0.content).mail().body }
    let sent = try [Letter.mail(1), Letter.mail(2)]
    #expect(bodies == sent.map(\.body))
    #expect(capture.transcript.contains("Connection 2"))
  }

  @Test func `lets a server in that is slow`() async throws {
    let pace = SMTPPace(octets: 5, every: .microseconds(10))
    let faults = SMTPStage.allCases.map { SMTPFault(at: $0, answer: .slowly(pace)) }
    let capture = try SMTPCapture(faults: faults)
    try await SMTPMailer.testing(capture).send(Letter.mail(1))
    #expect(capture.received.count == 1)
  }

  @Test func `sends a message of the caller's own to several recipients`() async throws {
    let who = try SMTPReply(code: 550, lines: ["5.1.1 Who?"])
    let capture = try SMTPCapture(
      faults: [SMTPFault(at: .recipient, recipient: 2, answer: .reply(who))])
    let recipients = ["ada@x.y", "bob@x.y", "zoë@x.y"]
    let submission = try SMTPSubmission(
      envelope: SMTPEnvelope(
        sender: nil, recipients: try recipients.map { try SMTPMailbox(validating: $0) }),
      content: Array("Subject: Zoë\r\n\r\n.\r\n".utf8))
    let receipt = try await SMTPMailer.testing(capture).send(submission)
    #expect(receipt.accepted.map(\.text) == ["ada@x.y", "zoë@x.y"])
    #expect(receipt.refused.map(\.reply) == [who])
    #expect(capture.received.map(\.content) == [submission.content])
  }

  @Test func `authenticates`() async throws {
    let credentials = try SMTPCredentials(user: "shop", password: "s3cret")
    let capture = try SMTPCapture(credentials: credentials)
    try await SMTPMailer.testing(capture, credentials: credentials).send(Letter.mail(1))
    #expect(capture.received.map(\.user) == ["shop"])
  }

  @Test func `withdraws a mail whose call is cancelled before its turn`() async throws {
    let listener = try Socket.listening(onLoopbackPort: 0)
    let mailer = SMTPMailer(
      host: "127.0.0.1", port: Int(listener.port), hostName: "shop.example.com")
    let call = Task { try await mailer.send(Letter.mail(1)) }
    // Nobody greets the mailer. Once it has connected, the mail waits for its turn.
    await listener.connection()
    call.cancel()
    await #expect(throws: CancellationError.self) { try await call.value }
  }

  @Test func `does not take a mail from a call that is cancelled already`() async throws {
    let capture = try SMTPCapture()
    let mailer = SMTPMailer.testing(capture)
    let call = Task {
      withUnsafeCurrentTask { unsafe $0?.cancel() }
      try await mailer.send(Letter.mail(1))
    }
    await #expect(throws: CancellationError.self) { try await call.value }
    #expect(capture.transcript == "Nobody connected.")
  }
}

extension Socket {
  /// Waits, on a thread of its own, until somebody connects.
  fileprivate borrowing func connection() async {
    let number = number
    await withCheckedContinuation { continuation in
      onOwnThread(named: "listener") {
        _ = SocketWait.wait(for: [.reading(number)], timeout: .seconds(120))
        continuation.resume()
      }
    }
  }
}

/// Mails to send.
enum Letter {
  static func mail(_ number: Int) throws -> Mail {
    try Mail(
      from: "shop@example.com", to: "ada@example.com", subject: "Order \(number)",
      body: "Your order \(number).\n.")
  }
}

extension SMTPMailer {
  static func testing(
    _ capture: SMTPCapture, credentials: SMTPCredentials? = nil,
    timeouts: SMTPTimeouts = SMTPTimeouts()
  ) -> SMTPMailer {
    var timeouts = timeouts
    // On a busy machine seconds pass between two mails of a test.
    if timeouts.keeping > .zero { timeouts.keeping = .seconds(3600) }
    return SMTPMailer(
      host: capture.host, port: capture.port, hostName: "shop.example.com",
      credentials: credentials, timeouts: timeouts)
  }
}
