import Ports
import TestDoubles
import TestSupport
import Testing

@Suite struct `A mail spy` {
  struct Refused: Error, Equatable { let code: Int }

  @Test(arguments: MailerContract.promises)
  func `keeps the promise of the port`(_ promise: MailerContract.Promise) async throws {
    let spy = MailSpy()
    let subject = MailerContract.Subject(
      mailer: spy, arrived: { spy.sent.map(\.mail) },
      failNext: { spy.failNext(with: Refused(code: 1)) })
    try await promise.check(subject)
  }

  @Test func `notes the time at which it accepted a mail`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock)
      try await clock.sleep(for: .seconds(30))
      try await spy.send(mail("tea"))
      #expect(spy.sent.map(\.at) == [.seconds(30)])
    }
  }

  @Test func `notes the time from its own making on`() async throws {
    try await virtualTime { clock in
      try await clock.sleep(for: .seconds(30))
      let spy = MailSpy(clock: clock)
      try await spy.send(mail("tea"))
      #expect(spy.sent.map(\.at) == [.zero])
    }
  }

  @Test func `takes as long as its delay`() async throws {
    try await virtualTime { clock in
      try await MailSpy(clock: clock, delay: .seconds(2)).send(mail("tea"))
      #expect(clock.elapsed == .seconds(2))
    }
  }

  @Test func `shows a mail only after its delay`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock, delay: .seconds(2))
      async let sending: Void = spy.send(mail("tea"))
      await clock.advance(by: .seconds(1))
      #expect(spy.sent.isEmpty)
      try await sending
    }
  }

  @Test func `throws the errors it was given, in order`() async throws {
    let spy = MailSpy()
    spy.failNext(with: Refused(code: 1))
    spy.failNext(with: Refused(code: 2))
    _ = try? await spy.send(mail("tea"))
    let error = await #expect(throws: Refused.self) { try await spy.send(mail("tea")) }
    #expect(error == Refused(code: 2))
  }

  @Test func `accepts again after the failures it was given`() async throws {
    let spy = MailSpy()
    spy.failNext(2, with: Refused(code: 1))
    for _ in 1...3 { _ = try? await spy.send(mail("tea")) }
    #expect(spy.sent.count == 1)
  }

  @Test func `counts refused mails among the attempts`() async throws {
    let spy = MailSpy()
    spy.failNext(with: Refused(code: 1))
    _ = try? await spy.send(mail("tea"))
    #expect(spy.attempts.map(\.subject) == ["tea"])
  }

  @Test func `does not accept a mail whose sender was cancelled in the delay`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock, delay: .seconds(2))
      await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await spy.send(mail("tea")) }
        await clock.advance(by: .seconds(1))
        group.cancelAll()
      }
      #expect(spy.sent.isEmpty)
    }
  }
}

@Suite struct `An unimplemented mailer` {
  @Test func `fails the test that sends a mail`() async throws {
    let tea = try mail("tea")
    try await withKnownIssue {
      try await UnimplementedMailer.recordingIssues().send(tea)
    } matching: { issue in
      issue.description.contains("called with \"tea\" to ada@example.com")
    }
  }
}

/// A mail with a subject of one word.
func mail(_ subject: String, to recipient: EmailAddress = "ada@example.com") throws -> Mail {
  try Mail(from: "shop@example.com", to: recipient, subject: subject, body: "")
}
