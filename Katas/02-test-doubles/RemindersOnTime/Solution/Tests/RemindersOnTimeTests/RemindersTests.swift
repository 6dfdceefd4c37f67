import Ports
import RemindersOnTime
import TestDoubles
import Testing

@Suite struct RemindersTests {
  @Test func `delivers at the time asked for`() async throws {
    try await withReminders { reminders, spy, clock in
      await reminders.schedule(try mail("tomorrow at nine"), after: .seconds(60))

      await clock.advance(by: .seconds(59))
      #expect(spy.sent.isEmpty)
      await clock.advance(by: .seconds(1))
      #expect(spy.log == ["60 tomorrow at nine"])
    }
  }

  @Test func `counts the time from the moment of scheduling`() async throws {
    try await withReminders { reminders, spy, clock in
      await clock.advance(by: .seconds(30))
      await reminders.schedule(try mail("tomorrow at nine"), after: .seconds(60))
      await clock.advance(by: .seconds(3600))
      #expect(spy.log == ["90 tomorrow at nine"])
    }
  }

  @Test func `delivers by time, whatever the order of scheduling`() async throws {
    try await withReminders { reminders, spy, clock in
      await reminders.schedule(try mail("later"), after: .seconds(3600))
      await clock.advance(by: .seconds(10))
      await reminders.schedule(try mail("sooner"), after: .seconds(60))
      await clock.advance(by: .seconds(3600))
      #expect(spy.log == ["70 sooner", "3600 later"])
    }
  }

  @Test func `delivers two reminders of the same moment in the order of scheduling`() async throws {
    try await withReminders { reminders, spy, clock in
      await reminders.schedule(try mail("first"), after: .seconds(60))
      await reminders.schedule(try mail("second"), after: .seconds(60))
      await clock.advance(by: .seconds(60))
      #expect(spy.sent.count == 2)
      #expect(spy.sent.first?.mail.subject == "first")
    }
  }

  @Test func `never delivers a cancelled reminder`() async throws {
    try await withReminders { reminders, spy, clock in
      await reminders.schedule(try mail("kept"), after: .seconds(60))
      let dropped = await reminders.schedule(try mail("dropped"), after: .seconds(60))
      await reminders.schedule(try mail("kept too"), after: .seconds(60))
      #expect(await reminders.cancel(dropped))

      await clock.advance(by: .seconds(60))
      #expect(spy.sent.map(\.mail.subject) == ["kept", "kept too"])
    }
  }

  @Test func `heeds a cancellation while the twin is on its way`() async throws {
    try await withReminders(delay: .seconds(5)) { reminders, spy, clock in
      await reminders.schedule(try mail("on its way"), after: .seconds(60))
      let waiting = await reminders.schedule(try mail("still here"), after: .seconds(60))
      await clock.advance(by: .seconds(62))
      #expect(await reminders.cancel(waiting))

      await clock.advance(by: .seconds(60))
      #expect(spy.log == ["65 on its way"])
    }
  }

  @Test(arguments: [20, 60, 100])
  func `delivers a rescheduled reminder at its new time only`(seconds: Int) async throws {
    try await withReminders { reminders, spy, clock in
      let id = await reminders.schedule(try mail("moved"), after: .seconds(60))
      await clock.advance(by: .seconds(10))
      #expect(await reminders.reschedule(id, after: .seconds(seconds)))
      await clock.advance(by: .seconds(3600))
      #expect(spy.log == ["\(10 + seconds) moved"])
    }
  }

  @Test func `tries a refused mail again until it is accepted, and sends it once`() async throws {
    try await withReminders { reminders, spy, clock in
      spy.failNext(2, with: MailRefused())
      await reminders.schedule(try mail("stubborn"), after: .seconds(60))
      await clock.advance(by: .seconds(3600))
      #expect(spy.attempts.count == 3)
      #expect(spy.log == ["180 stubborn"])
    }
  }

  @Test func `delivers others while a refused mail waits`() async throws {
    try await withReminders { reminders, spy, clock in
      spy.failNext(1, with: MailRefused())
      await reminders.schedule(try mail("refused"), after: .seconds(60))
      await reminders.schedule(try mail("patient"), after: .seconds(90))
      await clock.advance(by: .seconds(90))
      #expect(spy.log == ["90 patient"])
    }
  }

  @Test func `ends after finish when all is delivered`() async throws {
    let log = try await virtualTime { clock in
      let spy = MailSpy(clock: clock)
      let reminders = Reminders(clock: clock, mailer: spy)
      async let running: Void = reminders.run()
      await reminders.schedule(try mail("the last"), after: .seconds(60))
      await reminders.finish()
      await running
      return spy.log
    }
    #expect(log == ["60 the last"])
  }
}

/// Runs a body beside a service that delivers to a spy, and ends the service afterwards.
private func withReminders(
  delay: Duration = .zero,
  _ body: sending @escaping (Reminders, MailSpy, VirtualClock) async throws -> Void
) async throws {
  try await virtualTime { clock in
    let spy = MailSpy(clock: clock, delay: delay)
    let reminders = Reminders(clock: clock, mailer: spy)
    async let running: Void = reminders.run()
    try await body(reminders, spy, clock)
    await reminders.finish()
    await running
  }
}

extension MailSpy {
  /// One line for each accepted mail: the second in which it came, and its subject.
  fileprivate var log: [String] {
    sent.map { "\($0.at.components.seconds) \($0.mail.subject)" }
  }
}

/// What the mailer throws when a test asks for it.
private struct MailRefused: Error {}

/// A mail to Ada, known by its subject.
private func mail(_ subject: String) throws -> Mail {
  try Mail(from: "dentist@example.com", to: "ada@example.com", subject: subject, body: "See you!")
}
