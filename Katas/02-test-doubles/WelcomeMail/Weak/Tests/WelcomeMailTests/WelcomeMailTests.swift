import TestDoubles
import Testing
import WelcomeMail

@Suite struct WelcomeMailTests {
  private let spy = MailSpy()

  @Test func `writes to the new reader and greets by name`() async throws {
    _ = try await makeService().send(to: "ada@example.com", name: "Ada")
    #expect(spy.sent.map(\.mail.to) == ["ada@example.com"])
    #expect(spy.sent.first?.mail.subject == "Welcome, Ada!")
  }

  @Test func `welcomes each address once`() async throws {
    let service = makeService()
    _ = try await service.send(to: "ada@example.com", name: "Ada")
    _ = try await service.send(to: "ada@example.com", name: "Ada")
    #expect(spy.sent.count == 1)
  }

  @Test func `refuses an empty name`() async throws {
    await #expect(throws: WelcomeMail.NameError.self) {
      try await makeService().send(to: "ada@example.com", name: "")
    }
  }

  private func makeService() -> WelcomeMail {
    WelcomeMail(
      sender: "library@example.com", site: "https://library.example", mailer: spy,
      identifiers: FixedIdentifierSource("abc"),
      clock: FixedWallClock(.init(year: 2026, month: 3, day: 1, hour: 9)))
  }
}
