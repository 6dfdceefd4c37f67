import Ports
import Services
import TestDoubles
import Testing

@Suite struct `Delivery of reminders` {
  @Test func `delivers at the time asked for`() async throws {
    let sent = try await deliveries { reminders, _ in
      await reminders.schedule(try mail("tea"), after: .seconds(60))
    }
    #expect(sent == ["tea at 60.0 seconds"])
  }

  @Test func `delivers nothing before its time`() async throws {
    try await withReminders { reminders, spy, clock in
      await reminders.schedule(try mail("tea"), after: .seconds(60))
      await clock.advance(by: .milliseconds(59_999))
      #expect(spy.sent.isEmpty)
    }
  }

  @Test func `delivers once`() async throws {
    try await withReminders { reminders, spy, clock in
      await reminders.schedule(try mail("tea"), after: .seconds(60))
      await clock.advance(by: .seconds(10_000))
      #expect(spy.sent.count == 1)
    }
  }

  @Test func `delivers by time, not by order of scheduling`() async throws {
    let sent = try await deliveries { reminders, _ in
      await reminders.schedule(try mail("late"), after: .seconds(30))
      await reminders.schedule(try mail("early"), after: .seconds(10))
      await reminders.schedule(try mail("middle"), after: .seconds(20))
    }
    #expect(sent == ["early at 10.0 seconds", "middle at 20.0 seconds", "late at 30.0 seconds"])
  }

  @Test func `delivers those with one time in the order of scheduling`() async throws {
    let sent = try await deliveries { reminders, _ in
      for number in 1...5 {
        await reminders.schedule(try mail("\(number)"), after: .seconds(10))
      }
    }
    #expect(sent.map { $0.prefix(1) } == ["1", "2", "3", "4", "5"])
  }

  @Test func `delivers one that is scheduled while an earlier one is awaited`() async throws {
    let sent = try await deliveries { reminders, clock in
      await reminders.schedule(try mail("late"), after: .seconds(60))
      await clock.advance(by: .seconds(10))
      await reminders.schedule(try mail("early"), after: .seconds(5))
    }
    #expect(sent == ["early at 15.0 seconds", "late at 60.0 seconds"])
  }

  @Test(arguments: [PastDelay.now, .overdue])
  func `delivers at once what is due already`(_ delay: PastDelay) async throws {
    let sent = try await deliveries { reminders, _ in
      await reminders.schedule(try mail("tea"), after: delay.duration)
    }
    #expect(sent == ["tea at 0.0 seconds"])
  }

  @Test func `delivers what was scheduled before the run`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock)
      let reminders = Reminders(clock: clock, mailer: spy)
      await reminders.schedule(try mail("tea"), after: .seconds(60))
      await reminders.finish()
      try await clock.sleep(for: .seconds(20))
      await reminders.run()
      #expect(spy.sent.map(\.at) == [.seconds(60)])
    }
  }

  @Test func `ends at once when nothing is waiting`() async throws {
    try await virtualTime { clock in
      let reminders = Reminders(clock: clock, mailer: UnimplementedMailer())
      await reminders.finish()
      await reminders.run()
      #expect(clock.elapsed == .zero)
    }
  }

  enum PastDelay: CustomTestStringConvertible {
    case now, overdue
    var duration: Duration { self == .now ? .zero : .seconds(-5) }
    var testDescription: String { self == .now ? "due now" : "overdue" }
  }
}
