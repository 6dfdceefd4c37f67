import Ports
import Testing

/// A service of your own: what it depends on is a port.
private struct OpeningNews {
  let mailer: any Mailer
  let clock: any WallClock

  func tell(_ customer: String) async throws {
    let mail = try Mail(
      from: "shop@example.com", to: EmailAddress(validating: customer),
      subject: "We are open", body: "The kettle boils since \(clock.now()).")
    try await mailer.send(mail)
  }
}

/// Any type that does what a port asks for can stand in.
private actor Outbox: Mailer {
  var mails: [Mail] = []
  func send(_ mail: Mail) async throws { mails.append(mail) }
}

private struct Nine: WallClock {
  func now() -> Moment { Moment(year: 2026, month: 3, day: 1, hour: 9) }
}

struct OpeningNewsTests {
  @Test func `says since when the kettle boils`() async throws {
    let outbox = Outbox()
    try await OpeningNews(mailer: outbox, clock: Nine()).tell("ada@example.com")
    let bodies = await outbox.mails.map(\.body)
    #expect(bodies == ["The kettle boils since 2026-03-01T09:00:00Z."])
  }
}
