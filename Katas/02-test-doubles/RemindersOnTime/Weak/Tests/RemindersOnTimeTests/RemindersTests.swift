import Ports
import RemindersOnTime
import TestDoubles
import Testing

@Suite struct RemindersTests {
  @Test func `delivers a reminder in time`() async throws {
    let moments = try await virtualTime { clock in
      let spy = MailSpy(clock: clock)
      let reminders = Reminders(clock: clock, mailer: spy)
      async let running: Void = reminders.run()
      await reminders.schedule(try mail("tomorrow at nine"), after: .seconds(60))
      await clock.advance(by: .seconds(3600))
      await reminders.finish()
      await running
      return spy.sent.map(\.at)
    }
    #expect(moments == [.seconds(60)])
  }

  @Test func `delivers two reminders of the same moment`() async throws {
    let subjects = try await virtualTime { clock in
      let spy = MailSpy(clock: clock)
      let reminders = Reminders(clock: clock, mailer: spy)
      async let running: Void = reminders.run()
      await reminders.schedule(try mail("first"), after: .seconds(60))
      await reminders.schedule(try mail("second"), after: .seconds(60))
      await clock.advance(by: .seconds(3600))
      await reminders.finish()
      await running
      return Set(spy.sent.map(\.mail.subject))
    }
    #expect(subjects == ["first", "second"])
  }

  @Test func `never delivers a cancelled reminder`() async throws {
    let subjects = try await virtualTime { clock in
      let spy = MailSpy(clock: clock)
      let reminders = Reminders(clock: clock, mailer: spy)
      async let running: Void = reminders.run()
      let dropped = await reminders.schedule(try mail("dropped"), after: .seconds(60))
      await reminders.cancel(dropped)
      await clock.advance(by: .seconds(3600))
      await reminders.finish()
      await running
      return spy.sent.map(\.mail.subject)
    }
    #expect(subjects.isEmpty)
  }
}

/// A mail to Ada, known by its subject.
private func mail(_ subject: String) throws -> Mail {
  try Mail(from: "dentist@example.com", to: "ada@example.com", subject: subject, body: "See you!")
}
