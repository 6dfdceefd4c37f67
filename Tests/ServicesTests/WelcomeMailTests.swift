import Ports
import Services
import TestDoubles
import TestSupport
import Testing

@Suite struct `The welcome mail` {
  private let spy = MailSpy()
  private let ada: EmailAddress = "ada@example.com"

  private func makeService(
    mailer: (any Mailer)? = nil, identifiers: any IdentifierSource = FixedIdentifierSource("k7x")
  ) -> WelcomeMail {
    WelcomeMail(
      sender: "shop@example.com", site: "https://shop.example", mailer: mailer ?? spy,
      identifiers: identifiers,
      clock: FixedWallClock(Moment(year: 2026, month: 2, day: 28, hour: 9)))
  }

  @Test func `goes to the account's address`() async throws {
    _ = try await makeService().send(to: ada, name: "Ada")
    #expect(spy.sent.map(\.mail.to) == [ada])
  }

  @Test func `comes from the shop`() async throws {
    _ = try await makeService().send(to: ada, name: "Ada")
    #expect(spy.sent.map(\.mail.from) == ["shop@example.com"])
  }

  @Test func `greets by name`() async throws {
    _ = try await makeService().send(to: ada, name: "Ada")
    #expect(spy.sent.first?.mail.subject == "Welcome, Ada!")
  }

  @Test func `holds the link with the identifier`() async throws {
    _ = try await makeService().send(to: ada, name: "Ada")
    let body = try #require(spy.sent.first?.mail.body)
    #expect(body.contains("https://shop.example/confirm/k7x\n"))
  }

  @Test func `says until when the link is valid`() async throws {
    _ = try await makeService().send(to: ada, name: "Ada")
    let body = try #require(spy.sent.first?.mail.body)
    #expect(body.contains("valid until 2026-03-01T09:00:00Z"))
  }

  @Test func `answers the identifier of the link`() async throws {
    let confirmation = try await makeService().send(to: ada, name: "Ada")
    #expect(confirmation?.identifier == "k7x")
  }

  @Test func `answers the moment at which the link expires`() async throws {
    let confirmation = try await makeService().send(to: ada, name: "Ada")
    #expect(confirmation?.expires == Moment(year: 2026, month: 3, day: 1, hour: 9))
  }

  @Test func `uses a new identifier for each account`() async throws {
    let service = makeService(identifiers: IncrementingIdentifierSource())
    let first = try await service.send(to: ada, name: "Ada")
    let second = try await service.send(to: "grace@example.com", name: "Grace")
    #expect([first, second].map { $0?.identifier } == ["id-1", "id-2"])
  }

  @Test(arguments: LineBreak.allCases)
  func `refuses a name with a line break before anything is sent`(
    _ lineBreak: LineBreak
  ) async throws {
    let service = makeService(mailer: UnimplementedMailer.recordingIssues())
    let name = "Ada\(lineBreak.rawValue)Bcc: eve@example.com"
    let error = await #expect(throws: WelcomeMail.NameError.self) {
      try await service.send(to: ada, name: name)
    }
    #expect(error == .lineBreak(name))
  }

  @Test(arguments: ["Ada\0", "Ada\u{7}", "\u{1b}[2JAda"])
  func `refuses a name with a control character before anything is sent`(name: String) async throws
  {
    let service = makeService(mailer: UnimplementedMailer.recordingIssues())
    let error = await #expect(throws: MailError.self) {
      try await service.send(to: ada, name: name)
    }
    guard case .controlCharacter("Subject", _, let value) = error else {
      Issue.record("\(String(describing: error)) is no control character of the subject")
      return
    }
    #expect(value == "Welcome, \(name)!")
  }

  @Test func `refuses a blank name`() async {
    let error = await #expect(throws: WelcomeMail.NameError.self) {
      try await makeService().send(to: ada, name: "  ")
    }
    #expect(error == .empty)
  }

  enum LineBreak: String, CaseIterable, CustomTestStringConvertible {
    case lineFeed = "\n"
    case carriageReturn = "\r"
    case both = "\r\n"
    case lineSeparator = "\u{2028}"
    var testDescription: String {
      switch self {
      case .lineFeed: "LF"
      case .carriageReturn: "CR"
      case .both: "CR LF"
      case .lineSeparator: "LINE SEPARATOR"
      }
    }
  }
}
