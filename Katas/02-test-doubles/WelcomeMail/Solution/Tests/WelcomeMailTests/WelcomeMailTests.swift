import Ports
import TestDoubles
import Testing
import WelcomeMail

@Suite struct WelcomeMailTests {
  private let spy = MailSpy()
  private let start = Moment(year: 2026, month: 3, day: 1, hour: 9)

  @Test func `writes to the new reader and greets by name`() async throws {
    _ = try await makeService().send(to: "ada@example.com", name: "Ada")
    #expect(spy.sent.map(\.mail.to) == ["ada@example.com"])
    #expect(spy.sent.first?.mail.subject == "Welcome, Ada!")
  }

  @Test func `puts the identifier that the caller gets into the link`() async throws {
    let service = makeService(identifiers: IncrementingIdentifierSource())
    let confirmation = try #require(try await service.send(to: "ada@example.com", name: "Ada"))
    let body = try #require(spy.sent.first?.mail.body)
    #expect(body.contains("https://library.example/confirm/\(confirmation.identifier)\n"))
  }

  @Test func `keeps the link valid for a day`() async throws {
    let confirmation = try await makeService().send(to: "ada@example.com", name: "Ada")
    #expect(confirmation?.expires == Moment(year: 2026, month: 3, day: 2, hour: 9))
  }

  @Test func `says in the mail the moment that the caller gets`() async throws {
    let service = makeService(clock: SteppingWallClock(start, step: .seconds(1)))
    let confirmation = try #require(try await service.send(to: "ada@example.com", name: "Ada"))
    let body = try #require(spy.sent.first?.mail.body)
    #expect(body.contains("\(confirmation.expires)"))
  }

  @Test func `welcomes each address once`() async throws {
    let service = makeService()
    _ = try await service.send(to: "ada@example.com", name: "Ada")
    let again = try await service.send(to: "ada@example.com", name: "Ada")
    _ = try await service.send(to: "bob@example.com", name: "Bob")
    #expect(again == nil)
    #expect(spy.sent.map(\.mail.to) == ["ada@example.com", "bob@example.com"])
  }

  @Test func `welcomes an address once when two calls come at the same time`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock, delay: .seconds(5))
      let service = makeService(mailer: spy)
      async let first = service.send(to: "ada@example.com", name: "Ada")
      async let second = service.send(to: "ada@example.com", name: "Ada")
      let answers = try await [first, second]
      #expect(answers.count { $0 != nil } == 1)
      #expect(spy.sent.count == 1)
    }
  }

  @Test(arguments: ["", "   ", "\t"])
  func `refuses a name without a letter in it`(name: String) async throws {
    let service = makeService()
    await #expect(throws: WelcomeMail.NameError.empty) {
      try await service.send(to: "ada@example.com", name: name)
    }
    #expect(spy.attempts.isEmpty)
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func `refuses a name with a line break`(lineBreak: String) async throws {
    let service = makeService()
    let name = "Ada\(lineBreak)Bcc: eve@example.com"
    await #expect(throws: WelcomeMail.NameError.lineBreak(name)) {
      try await service.send(to: "ada@example.com", name: name)
    }
    #expect(spy.attempts.isEmpty)
  }

  @Test func `hands on the refusal of the mailer`() async throws {
    let service = makeService()
    spy.failNext(with: MailRefused())
    await #expect(throws: MailRefused.self) {
      try await service.send(to: "ada@example.com", name: "Ada")
    }
  }

  @Test func `welcomes an address whose first mail was refused`() async throws {
    let service = makeService()
    spy.failNext(with: MailRefused())
    _ = try? await service.send(to: "ada@example.com", name: "Ada")
    let again = try await service.send(to: "ada@example.com", name: "Ada")
    #expect(again != nil)
    #expect(spy.sent.count == 1)
  }

  /// The service with a spy, an identifier and a clock that stand still, unless a test needs others.
  private func makeService(
    mailer: (any Mailer)? = nil, identifiers: any IdentifierSource = FixedIdentifierSource("abc"),
    clock: (any WallClock)? = nil
  ) -> WelcomeMail {
    WelcomeMail(
      sender: "library@example.com", site: "https://library.example", mailer: mailer ?? spy,
      identifiers: identifiers, clock: clock ?? FixedWallClock(start))
  }
}

/// What the mailer throws when a test asks for it.
private struct MailRefused: Error {}
