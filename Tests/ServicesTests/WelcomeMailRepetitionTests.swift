import Ports
import Services
import TestDoubles
import Testing

@Suite struct `The welcome mail, asked for again` {
  private struct ServerDown: Error {}

  private func makeService(mailer: any Mailer) -> WelcomeMail {
    WelcomeMail(
      sender: "shop@example.com", site: "https://shop.example", mailer: mailer,
      identifiers: IncrementingIdentifierSource(),
      clock: FixedWallClock(Moment(year: 2026, month: 3, day: 1)))
  }

  @Test func `goes out once`() async throws {
    let spy = MailSpy()
    let service = makeService(mailer: spy)
    _ = try await service.send(to: "ada@example.com", name: "Ada")
    _ = try await service.send(to: "ada@example.com", name: "Ada")
    #expect(spy.sent.count == 1)
  }

  @Test func `answers nothing the second time`() async throws {
    let service = makeService(mailer: MailSpy())
    _ = try await service.send(to: "ada@example.com", name: "Ada")
    let second = try await service.send(to: "ada@example.com", name: "Ada")
    #expect(second == nil)
  }

  @Test func `goes out once when two ask at the same time`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock, delay: .seconds(2))
      let service = makeService(mailer: spy)
      async let first = service.send(to: "ada@example.com", name: "Ada")
      async let second = service.send(to: "ada@example.com", name: "Ada")
      _ = try await (first, second)
      #expect(spy.attempts.count == 1)
    }
  }

  @Test func `knows the address whatever the case of its domain`() async throws {
    let spy = MailSpy()
    let service = makeService(mailer: spy)
    _ = try await service.send(to: "ada@example.com", name: "Ada")
    _ = try await service.send(to: "ada@EXAMPLE.com", name: "Ada")
    #expect(spy.sent.count == 1)
  }

  @Test func `hands on the mailer's error`() async throws {
    let spy = MailSpy()
    spy.failNext(with: ServerDown())
    await #expect(throws: ServerDown.self) {
      try await makeService(mailer: spy).send(to: "ada@example.com", name: "Ada")
    }
  }

  @Test func `goes out again after a failure`() async throws {
    let spy = MailSpy()
    let service = makeService(mailer: spy)
    spy.failNext(with: ServerDown())
    _ = try? await service.send(to: "ada@example.com", name: "Ada")
    let second = try await service.send(to: "ada@example.com", name: "Ada")
    #expect(second != nil)
  }
}
