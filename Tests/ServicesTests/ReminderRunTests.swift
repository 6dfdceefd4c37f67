import Ports
import Services
import Synchronization
import TestDoubles
import Testing

@Suite struct `Runs of reminders` {
  /// Runs for some time and is cancelled then, as a server is that stops.
  private func run(
    _ reminders: Reminders, for time: Duration, on clock: VirtualClock
  ) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { await reminders.run() }
      try await clock.sleep(for: time)
      group.cancelAll()
    }
  }

  @Test func `a run after a cancelled one delivers what is still waiting`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock)
      let reminders = Reminders(clock: clock, mailer: spy)
      await reminders.schedule(try mail("tea"), after: .seconds(60))
      try await run(reminders, for: .seconds(30), on: clock)
      await reminders.finish()
      await reminders.run()
      #expect(spy.sent.map(\.at) == [.seconds(60)])
    }
  }

  @Test func `a run delivers at once, by time, what fell due while nobody ran`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock)
      let reminders = Reminders(clock: clock, mailer: spy)
      try await run(reminders, for: .seconds(10), on: clock)
      await reminders.schedule(try mail("second"), after: .seconds(30))
      await reminders.schedule(try mail("first"), after: .seconds(20))
      try await clock.sleep(for: .seconds(90))
      await reminders.finish()
      await reminders.run()
      #expect(
        spy.sent.map { "\($0.mail.subject) at \($0.at)" } == [
          "first at 100.0 seconds", "second at 100.0 seconds",
        ])
    }
  }

  @Test func `a mail whose delivery was cancelled goes out first with the next run`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock, delay: .seconds(5))
      let reminders = Reminders(clock: clock, mailer: spy)
      await reminders.schedule(try mail("tea"), after: .seconds(10))
      await reminders.schedule(try mail("milk"), after: .seconds(11))
      try await run(reminders, for: .seconds(12), on: clock)
      await reminders.finish()
      await reminders.run()
      #expect(
        spy.sent.map { "\($0.mail.subject) at \($0.at)" } == [
          "tea at 17.0 seconds", "milk at 22.0 seconds",
        ])
    }
  }

  @Test func `a cancelled run begins no further delivery`() async throws {
    try await virtualTime { clock in
      let mailer = GatedMailer()
      let reminders = Reminders(clock: clock, mailer: mailer)
      await reminders.schedule(try mail("tea"), after: .zero)
      await reminders.schedule(try mail("milk"), after: .zero)
      await withDiscardingTaskGroup { group in
        group.addTask { await reminders.run() }
        await clock.advance(by: .seconds(1))
        group.cancelAll()
        mailer.open()
      }
      #expect(mailer.mails.calls.map(\.subject) == ["tea"])
    }
  }

  @Test func `a new run takes over from the one before, which ends`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock)
      let reminders = Reminders(clock: clock, mailer: spy)
      await reminders.schedule(try mail("tea"), after: .seconds(60))
      async let former: Void = reminders.run()
      try await clock.sleep(for: .seconds(30))
      async let latter: Void = reminders.run()
      await former
      #expect(clock.elapsed == .seconds(30))
      await reminders.finish()
      await latter
      #expect(spy.sent.map(\.at) == [.seconds(60)])
    }
  }

  @Test func `a run that takes over waits for the mail on its way`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock, delay: .seconds(5))
      let reminders = Reminders(clock: clock, mailer: spy)
      await reminders.schedule(try mail("tea"), after: .seconds(10))
      async let former: Void = reminders.run()
      try await clock.sleep(for: .seconds(12))
      await reminders.schedule(try mail("milk"), after: .zero)
      await reminders.finish()
      async let latter: Void = reminders.run()
      _ = await (former, latter)
      #expect(spy.sent.map(\.at) == [.seconds(15), .seconds(20)])
    }
  }

  @Test func `a run does not end before the mail that the one before has on its way`()
    async throws
  {
    try await virtualTime { clock in
      let mailer = GatedMailer()
      let reminders = Reminders(clock: clock, mailer: mailer)
      await reminders.schedule(try mail("tea"), after: .zero)
      async let former: Void = reminders.run()
      await clock.advance(by: .seconds(1))
      await reminders.finish()
      let hasEnded = Mutex(false)
      async let latter: Void = {
        await reminders.run()
        hasEnded.withLock { $0 = true }
      }()
      await clock.advance(by: .seconds(1))
      #expect(hasEnded.withLock { $0 } == false)
      mailer.open()
      _ = await (former, latter)
    }
  }
}

/// A mailer that takes its time and does not look at cancellation, as some libraries do.
private final class GatedMailer: Mailer {
  let mails = Spy<Mail, Void>()
  private let state = Mutex<(isOpen: Bool, waiting: CheckedContinuation<Void, Never>?)>(
    (false, nil))

  func send(_ mail: Mail) async throws {
    mails.call(mail)
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiting = continuation }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  /// Accepts the mail that is on its way, and every later one at once.
  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      return state.waiting.take()
    }
    waiting?.resume()
  }
}
