// How a test in virtual time goes:
//
// - `virtualTime` hands you a clock. Give it to the service and to the spy: nobody really waits.
// - `async let running: Void = reminders.run()` lets the service work beside the test.
// - `await clock.advance(by: .seconds(59))` moves time. When it returns, all that was due is done.
// - `spy.sent` holds what was accepted: each `mail`, and the time `at` which it came.
// - `spy.failNext(1, with: MailRefused())` makes the next delivery fail, and
//   `MailSpy(clock: clock, delay: .seconds(5))` makes each one take five seconds.
// - At the end, `finish()` and `await running`.

import Ports
import RemindersOnTime
import TestDoubles
import Testing

@Suite struct RemindersTests {
  @Test func `delivers at the time asked for`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock)
      let reminders = Reminders(clock: clock, mailer: spy)
      async let running: Void = reminders.run()

      await reminders.schedule(try mail("Tomorrow at nine"), after: .seconds(60))
      await clock.advance(by: .seconds(60))
      Issue.record("write me: what does the spy hold now, and what did it hold a second ago?")

      await reminders.finish()
      await running
    }
  }
}

/// What the mailer throws when a test asks for it.
struct MailRefused: Error {}

/// A mail to Ada, known by its subject.
func mail(_ subject: String) throws -> Mail {
  try Mail(from: "dentist@example.com", to: "ada@example.com", subject: subject, body: "See you!")
}
