import Ports
import TestDoubles
import Testing

@Suite(.timeLimit(.minutes(1))) struct `The next mail of a spy` {
  @Test func `is the one that has arrived`() async throws {
    let spy = MailSpy()
    try await spy.send(mail("tea"))
    let next = try await spy.next(to: "ada@example.com")
    #expect(next.mail.subject == "tea")
  }

  @Test func `is taken once`() async throws {
    let spy = MailSpy()
    for subject in ["tea", "milk"] { try await spy.send(mail(subject)) }
    _ = try await spy.next(to: "ada@example.com")
    let second = try await spy.next(to: "ada@example.com")
    #expect(second.mail.subject == "milk")
  }

  @Test func `is the first to that recipient`() async throws {
    let spy = MailSpy()
    try await spy.send(mail("tea", to: "grace@example.com"))
    try await spy.send(mail("milk"))
    let next = try await spy.next(to: "ada@example.com")
    #expect(next.mail.subject == "milk")
  }

  @Test func `is awaited in virtual time`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy(clock: clock)
      async let sending: Void = {
        try await clock.sleep(for: .seconds(60))
        try await spy.send(mail("tea"))
      }()
      let next = try await spy.next(to: "ada@example.com")
      try await sending
      #expect(next.at == .seconds(60))
    }
  }

  @Test func `is awaited outside virtual time`() async throws {
    let spy = MailSpy()
    async let next = spy.next(to: "ada@example.com")
    try await spy.send(mail("tea"))
    #expect(try await next.mail.subject == "tea")
  }

  @Test func `goes to those who wait for it in their order`() async throws {
    let log = Log()
    try await virtualTime { clock in
      let spy = MailSpy()
      async let first: Void = log.add("first: \(spy.next(to: "ada@example.com").mail.subject)")
      async let second: Void = log.add("second: \(spy.next(to: "ada@example.com").mail.subject)")
      await clock.advance(by: .zero)
      for subject in ["tea", "milk"] { try await spy.send(mail(subject)) }
      _ = try await (first, second)
    }
    #expect(log.lines == ["first: tea", "second: milk"])
  }

  @Test func `is taken by the one who waited for it`() async throws {
    try await virtualTime(patience: .zero) { clock in
      let spy = MailSpy()
      async let first = spy.next(to: "ada@example.com")
      await clock.advance(by: .zero)
      try await spy.send(mail("tea"))
      _ = try await first
      await #expect(throws: MailMiss.self) { try await spy.next(to: "ada@example.com") }
    }
  }

  @Test func `that nothing can send any more is a miss`() async throws {
    let error = try await missInVirtualTime()
    #expect(error?.reason == .nothingLeftToRun)
  }

  @Test func `that is missed lists what arrived`() async throws {
    let error = try await missInVirtualTime()
    #expect(error?.arrived.map(\.mail.subject) == ["tea"])
  }

  @Test func `that is missed says so in a sentence`() async throws {
    let text = try #require(await missInVirtualTime()).description
    #expect(text.hasSuffix("Arrived: \"tea\" to grace@example.com at 0.0 seconds."))
  }

  @Test func `that is missed ends only the wait, not the virtual time`() async throws {
    try await virtualTime(patience: .zero) { clock in
      _ = try? await MailSpy().next(to: "ada@example.com")
      try await clock.sleep(for: .seconds(1))
      #expect(clock.elapsed == .seconds(1))
    }
  }

  @Test func `is a miss when the wait is cancelled`() async throws {
    let wait = Task { try await MailSpy().next(to: "ada@example.com") }
    wait.cancel()
    let error = await #expect(throws: MailMiss.self) { try await wait.value }
    #expect(error?.reason == .cancelled)
  }

  @Test func `is left for another when the wait for it was cancelled`() async throws {
    try await virtualTime { clock in
      let spy = MailSpy()
      await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { _ = try await spy.next(to: "ada@example.com") }
        await clock.advance(by: .zero)
        group.cancelAll()
      }
      try await spy.send(mail("tea"))
      #expect(try await spy.next(to: "ada@example.com").mail.subject == "tea")
    }
  }

  /// Waits for a mail to Ada where one to Grace was sent.
  private func missInVirtualTime() async throws -> MailMiss? {
    await #expect(throws: MailMiss.self) {
      try await virtualTime(patience: .zero) { _ in
        let spy = MailSpy()
        try await spy.send(mail("tea", to: "grace@example.com"))
        _ = try await spy.next(to: "ada@example.com")
      }
    }
  }
}
