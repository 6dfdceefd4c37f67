import Ports
import Services
import TestDoubles
import Testing

@Suite struct `Reminders whose mail is refused` {
  private struct MailboxFull: Error {}

  @Test func `are tried again after the retry delay`() async throws {
    try await withReminders { reminders, spy, clock in
      spy.failNext(with: MailboxFull())
      await reminders.schedule(try mail("tea"), after: .seconds(10))
      await clock.advance(by: .seconds(10) + Reminders.retryDelay)
      #expect(spy.sent.map(\.at) == [.seconds(70)])
    }
  }

  @Test func `are tried until they are accepted`() async throws {
    try await withReminders { reminders, spy, clock in
      spy.failNext(3, with: MailboxFull())
      await reminders.schedule(try mail("tea"), after: .seconds(10))
      await clock.advance(by: .seconds(1_000))
      #expect(spy.attempts.count == 4)
    }
  }

  @Test func `do not hold up the others`() async throws {
    try await withReminders { reminders, spy, clock in
      spy.failNext(with: MailboxFull())
      await reminders.schedule(try mail("tea"), after: .seconds(10))
      await reminders.schedule(try mail("milk"), after: .seconds(20))
      await clock.advance(by: .seconds(20))
      #expect(spy.sent.map(\.mail.subject) == ["milk"])
    }
  }

  @Test func `can be cancelled before the next try`() async throws {
    try await withReminders { reminders, spy, clock in
      spy.failNext(with: MailboxFull())
      let tea = await reminders.schedule(try mail("tea"), after: .seconds(10))
      await clock.advance(by: .seconds(20))
      await reminders.cancel(tea)
      await clock.advance(by: .seconds(1_000))
      #expect(spy.sent.isEmpty)
    }
  }

  @Test func `keep the run going after it was told to finish`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock)
      spy.failNext(with: MailboxFull())
      let reminders = Reminders(clock: clock, mailer: spy)
      await reminders.schedule(try mail("tea"), after: .seconds(10))
      await reminders.finish()
      await reminders.run()
      #expect(spy.sent.count == 1)
    }
  }
}

@Suite struct `Reminders on a slow mailer` {
  @Test func `go out one after another`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock, delay: .seconds(5))
      let reminders = Reminders(clock: clock, mailer: spy)
      for subject in ["tea", "milk"] {
        await reminders.schedule(try mail(subject), after: .seconds(10))
      }
      await reminders.finish()
      await reminders.run()
      #expect(spy.sent.map(\.at) == [.seconds(15), .seconds(20)])
    }
  }

  @Test func `cannot be cancelled once on their way`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock, delay: .seconds(5))
      let reminders = Reminders(clock: clock, mailer: spy)
      async let running: Void = reminders.run()
      let tea = await reminders.schedule(try mail("tea"), after: .seconds(10))
      await clock.advance(by: .seconds(12))
      #expect(await reminders.cancel(tea) == false)
      await reminders.finish()
      await running
    }
  }
}
