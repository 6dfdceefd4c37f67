import Ports
import TestDoubles
import Testing
import WelcomeMail

@Suite struct Witnesses {
  private let spy = MailSpy()

  @Test func `writes-to-the-sender`() async throws {
    _ = try await service().send(to: "ada@example.com", name: "Ada")
    #expect(spy.sent.first?.mail.to == "ada@example.com")
  }

  @Test func `a-link-that-nobody-knows`() async throws {
    let answer = try #require(try await service().send(to: "ada@example.com", name: "Ada"))
    #expect(spy.sent.first?.mail.body.contains("/confirm/\(answer.identifier)\n") == true)
  }

  @Test func `valid-for-24-minutes`() async throws {
    let answer = try await service().send(to: "ada@example.com", name: "Ada")
    #expect(answer?.expires == Moment(year: 2026, month: 3, day: 2, hour: 9))
  }

  @Test func `says-another-time`() async throws {
    let answer = try #require(try await service().send(to: "ada@example.com", name: "Ada"))
    #expect(spy.sent.first?.mail.body.contains("\(answer.expires)") == true)
  }

  @Test func `welcomes-twice-at-once`() async throws {
    try await virtualTime { clock in
      let slow = MailSpy(clock: clock, delay: .seconds(5))
      let service = service(mailer: slow)
      async let first = service.send(to: "ada@example.com", name: "Ada")
      async let second = service.send(to: "ada@example.com", name: "Ada")
      _ = try await [first, second]
      #expect(slow.sent.count == 1)
    }
  }

  @Test func `answers-with-a-dead-link`() async throws {
    let service = service()
    _ = try await service.send(to: "ada@example.com", name: "Ada")
    let second = try await service.send(to: "ada@example.com", name: "Ada")
    #expect(second == nil)
  }

  @Test func `never-tries-again`() async throws {
    let service = service()
    spy.failNext(with: Refused())
    _ = try? await service.send(to: "ada@example.com", name: "Ada")
    _ = try await service.send(to: "ada@example.com", name: "Ada")
    #expect(spy.sent.count == 1)
  }

  @Test func `says-sent-when-refused`() async throws {
    let service = service()
    spy.failNext(with: Refused())
    await #expect(throws: Refused.self) {
      try await service.send(to: "ada@example.com", name: "Ada")
    }
  }

  @Test func `looks-for-one-line-break-only`() async throws {
    let service = service()
    let name = "Ada\r\nBcc: eve@example.com"
    await #expect(throws: WelcomeMail.NameError.lineBreak(name)) {
      try await service.send(to: "ada@example.com", name: name)
    }
  }

  @Test func `cleans-instead-of-refusing`() async throws {
    _ = try? await service().send(to: "ada@example.com", name: "Ada\nBcc: eve@example.com")
    #expect(spy.attempts.isEmpty)
  }

  @Test func `greets-nobody`() async throws {
    let service = service()
    await #expect(throws: WelcomeMail.NameError.empty) {
      try await service.send(to: "ada@example.com", name: "   ")
    }
  }

  private func service(mailer: (any Mailer)? = nil) -> WelcomeMail {
    WelcomeMail(
      sender: "library@example.com", site: "https://library.example", mailer: mailer ?? spy,
      identifiers: IncrementingIdentifierSource(),
      clock: SteppingWallClock(Moment(year: 2026, month: 3, day: 1, hour: 9), step: .seconds(1)))
  }
}

private struct Refused: Error {}
