import Ports
import Services
import TestDoubles
import Testing

@Suite struct `Changes of reminders` {
  @Test func `never delivers a cancelled reminder`() async throws {
    let sent = try await deliveries { reminders, clock in
      let tea = await reminders.schedule(try mail("tea"), after: .seconds(60))
      await reminders.schedule(try mail("milk"), after: .seconds(90))
      await clock.advance(by: .seconds(59))
      await reminders.cancel(tea)
    }
    #expect(sent == ["milk at 90.0 seconds"])
  }

  @Test func `says that a waiting reminder was cancelled`() async throws {
    try await withReminders { reminders, _, _ in
      let tea = await reminders.schedule(try mail("tea"), after: .seconds(60))
      #expect(await reminders.cancel(tea))
    }
  }

  @Test func `says that a delivered reminder can no longer be cancelled`() async throws {
    try await withReminders { reminders, _, clock in
      let tea = await reminders.schedule(try mail("tea"), after: .seconds(60))
      await clock.advance(by: .seconds(60))
      #expect(await reminders.cancel(tea) == false)
    }
  }

  @Test func `delivers a reminder that was put off at its new time only`() async throws {
    let sent = try await deliveries { reminders, clock in
      let tea = await reminders.schedule(try mail("tea"), after: .seconds(60))
      await clock.advance(by: .seconds(30))
      await reminders.reschedule(tea, after: .seconds(100))
    }
    #expect(sent == ["tea at 130.0 seconds"])
  }

  @Test func `delivers a reminder that was brought forward at its new time only`() async throws {
    let sent = try await deliveries { reminders, clock in
      let tea = await reminders.schedule(try mail("tea"), after: .seconds(60))
      await clock.advance(by: .seconds(30))
      await reminders.reschedule(tea, after: .seconds(1))
    }
    #expect(sent == ["tea at 31.0 seconds"])
  }

  @Test func `says that a cancelled reminder cannot be rescheduled`() async throws {
    try await withReminders { reminders, _, _ in
      let tea = await reminders.schedule(try mail("tea"), after: .seconds(60))
      await reminders.cancel(tea)
      #expect(await reminders.reschedule(tea, after: .seconds(1)) == false)
    }
  }

  @Test func `ends when the last waiting reminder is cancelled`() async throws {
    try await virtualTime { clock in
      let reminders = Reminders(clock: clock, mailer: MailSpy())
      async let running: Void = reminders.run()
      let tea = await reminders.schedule(try mail("tea"), after: .seconds(60))
      await reminders.finish()
      // The run has set its alarm by now, and must not wait for it.
      await clock.advance(by: .seconds(30))
      await reminders.cancel(tea)
      await running
      #expect(clock.elapsed == .seconds(30))
    }
  }

  @Test func `stops delivering when its run is cancelled`() async throws {
    let spy = MailSpy()
    try await virtualTime { clock in
      let reminders = Reminders(clock: clock, mailer: spy)
      await reminders.schedule(try mail("tea"), after: .seconds(60))
      await withDiscardingTaskGroup { group in
        group.addTask { await reminders.run() }
        await clock.advance(by: .seconds(30))
        group.cancelAll()
      }
      await clock.advance(by: .seconds(60))
    }
    #expect(spy.sent.isEmpty)
  }
}
