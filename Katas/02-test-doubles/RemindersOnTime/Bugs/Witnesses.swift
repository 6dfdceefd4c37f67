import Ports
import RemindersOnTime
import TestDoubles
import Testing

@Suite struct Witnesses {
  @Test func `one-second-late`() async throws {
    let log = try await log { reminders, _, clock in
      await reminders.schedule(try mail("a"), after: .seconds(60))
      await clock.advance(by: .seconds(3600))
    }
    #expect(log == ["60 a"])
  }

  @Test func `counts-from-the-start`() async throws {
    let log = try await log { reminders, _, clock in
      await clock.advance(by: .seconds(30))
      await reminders.schedule(try mail("a"), after: .seconds(60))
      await clock.advance(by: .seconds(3600))
    }
    #expect(log == ["90 a"])
  }

  @Test func `forgets-the-twin`() async throws {
    let log = try await log { reminders, _, clock in
      await reminders.schedule(try mail("a"), after: .seconds(60))
      await reminders.schedule(try mail("b"), after: .seconds(60))
      await clock.advance(by: .seconds(3600))
    }
    #expect(log.count == 2)
  }

  @Test func `swaps-the-twins`() async throws {
    let log = try await log { reminders, _, clock in
      await reminders.schedule(try mail("a"), after: .seconds(60))
      await reminders.schedule(try mail("b"), after: .seconds(60))
      await clock.advance(by: .seconds(3600))
    }
    #expect(log == ["60 a", "60 b"])
  }

  @Test func `sleeps-through-the-nearer-one`() async throws {
    let log = try await log { reminders, _, clock in
      await reminders.schedule(try mail("far"), after: .seconds(3600))
      await clock.advance(by: .seconds(1))
      await reminders.schedule(try mail("near"), after: .seconds(60))
      await clock.advance(by: .seconds(3600))
    }
    #expect(log.first == "61 near")
  }

  @Test func `cancels-the-neighbour`() async throws {
    let log = try await log { reminders, _, clock in
      await reminders.schedule(try mail("a"), after: .seconds(60))
      let dropped = await reminders.schedule(try mail("b"), after: .seconds(60))
      await reminders.schedule(try mail("c"), after: .seconds(60))
      await reminders.cancel(dropped)
      await clock.advance(by: .seconds(3600))
    }
    #expect(log == ["60 a", "60 c"])
  }

  @Test func `ignores-cancel-while-waking`() async throws {
    let log = try await log(delay: .seconds(5)) { reminders, _, clock in
      await reminders.schedule(try mail("a"), after: .seconds(60))
      let twin = await reminders.schedule(try mail("b"), after: .seconds(60))
      await clock.advance(by: .seconds(62))
      await reminders.cancel(twin)
      await clock.advance(by: .seconds(3600))
    }
    #expect(log == ["65 a"])
  }

  @Test func `keeps-the-earlier-time`() async throws {
    let log = try await log { reminders, _, clock in
      let id = await reminders.schedule(try mail("a"), after: .seconds(60))
      await reminders.reschedule(id, after: .seconds(120))
      await clock.advance(by: .seconds(3600))
    }
    #expect(log == ["120 a"])
  }

  @Test func `sends-twice`() async throws {
    let log = try await log { reminders, spy, clock in
      spy.failNext(1, with: Refused())
      await reminders.schedule(try mail("a"), after: .seconds(60))
      await clock.advance(by: .seconds(3600))
    }
    #expect(log.count == 1)
  }

  @Test func `gives-up-after-one-refusal`() async throws {
    let log = try await log { reminders, spy, clock in
      spy.failNext(1, with: Refused())
      await reminders.schedule(try mail("a"), after: .seconds(60))
      await clock.advance(by: .seconds(3600))
    }
    #expect(log.last == "120 a")
  }

  @Test func `holds-up-the-queue`() async throws {
    let log = try await log { reminders, spy, clock in
      spy.failNext(1, with: Refused())
      await reminders.schedule(try mail("a"), after: .seconds(60))
      await reminders.schedule(try mail("b"), after: .seconds(90))
      await clock.advance(by: .seconds(3600))
    }
    #expect(log.first == "90 b")
  }

  @Test func `forgets-the-rest-at-finish`() async throws {
    let log = try await log { reminders, _, _ in
      await reminders.schedule(try mail("a"), after: .seconds(60))
    }
    #expect(log == ["60 a"])
  }
}

/// Answers what was accepted, each as its second and its subject, when the service has ended.
private func log(
  delay: Duration = .zero,
  _ body: sending @escaping (Reminders, MailSpy, VirtualClock) async throws -> Void
) async throws -> [String] {
  try await virtualTime { clock in
    let spy = MailSpy(clock: clock, delay: delay)
    let reminders = Reminders(clock: clock, mailer: spy)
    async let running: Void = reminders.run()
    try await body(reminders, spy, clock)
    await reminders.finish()
    await running
    return spy.sent.map { "\($0.at.components.seconds) \($0.mail.subject)" }
  }
}

private struct Refused: Error {}

private func mail(_ subject: String) throws -> Mail {
  try Mail(from: "dentist@example.com", to: "ada@example.com", subject: subject, body: "See you!")
}
