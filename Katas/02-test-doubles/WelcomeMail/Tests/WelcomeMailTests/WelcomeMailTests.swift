// The doubles at hand, each a small value that you give to the service:
//
// - `MailSpy()` accepts mails and holds them: `spy.sent[0].mail.subject`. `spy.attempts` holds those
//   that were handed over, accepted or not. `spy.failNext(with: MailRefused())` makes it refuse.
// - `FixedIdentifierSource("abc")` always answers "abc"; `IncrementingIdentifierSource()` answers
//   "id-1", "id-2", and so on.
// - `FixedWallClock(moment)` stands still; `SteppingWallClock(moment, step: .seconds(1))` moves on
//   with each reading.
//
// Two calls at the same time need time that passes. In virtual time it passes at once:
//
//   try await virtualTime { clock in
//     let spy = MailSpy(clock: clock, delay: .seconds(5))
//     let service = makeService(mailer: spy)
//     async let first = service.send(to: "ada@example.com", name: "Ada")
//     async let second = service.send(to: "ada@example.com", name: "Ada")
//     let answers = try await [first, second]
//   }

import Ports
import TestDoubles
import Testing
import WelcomeMail

@Suite struct WelcomeMailTests {
  @Test func `writes to the new reader and greets by name`() async throws {
    let spy = MailSpy()
    let service = makeService(mailer: spy)

    _ = try await service.send(to: "ada@example.com", name: "Ada")
    Issue.record("write me: to whom did the mail go, and what does its subject say?")
  }
}

/// What the mailer throws when a test asks for it.
struct MailRefused: Error {}

/// The service with the doubles that most tests need; hand over another where it matters.
func makeService(
  mailer: any Mailer,
  identifiers: any IdentifierSource = FixedIdentifierSource("abc"),
  clock: any WallClock = FixedWallClock(Moment(year: 2026, month: 3, day: 1, hour: 9))
) -> WelcomeMail {
  WelcomeMail(
    sender: "library@example.com", site: "https://library.example", mailer: mailer,
    identifiers: identifiers, clock: clock)
}
