import Ports
import Services
import TestDoubles

/// A mail to Ada with a subject of one word.
func mail(_ subject: String) throws -> Mail {
  try Mail(from: "shop@example.com", to: "ada@example.com", subject: subject, body: "")
}

/// Runs reminders beside a body in virtual time; what is not delivered at its end is dropped.
func withReminders(
  _ body: @escaping @Sendable (Reminders, MailSpy, VirtualClock) async throws -> Void
) async throws {
  try await virtualTime { clock in
    let spy = MailSpy(clock: clock)
    let reminders = Reminders(clock: clock, mailer: spy)
    async let _: Void = reminders.run()
    try await body(reminders, spy, clock)
  }
}

/// Runs reminders until all that a body schedules is delivered: each subject and its time.
func deliveries(
  _ body: @escaping @Sendable (Reminders, VirtualClock) async throws -> Void
) async throws -> [String] {
  try await virtualTime { clock in
    let spy = MailSpy(clock: clock)
    let reminders = Reminders(clock: clock, mailer: spy)
    async let running: Void = reminders.run()
    try await body(reminders, clock)
    await reminders.finish()
    await running
    return spy.sent.map { "\($0.mail.subject) at \($0.at)" }
  }
}
