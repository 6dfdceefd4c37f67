import Synchronization
import TestDoubles
import Testing

@Suite struct `Time moved by hand` {
  @Test func `moves as far as asked when nobody sleeps`() async throws {
    try await virtualTime { clock in
      await clock.advance(by: .seconds(5))
      #expect(clock.elapsed == .seconds(5))
    }
  }

  @Test func `moves to the moment asked for`() async throws {
    try await virtualTime { clock in
      await clock.advance(by: .seconds(5))
      await clock.advance(to: VirtualInstant(offset: .seconds(8)))
      #expect(clock.elapsed == .seconds(8))
    }
  }

  @Test func `does not go back to a moment that has passed`() async throws {
    try await virtualTime { clock in
      await clock.advance(by: .seconds(5))
      await clock.advance(to: .start)
      #expect(clock.elapsed == .seconds(5))
    }
  }

  @Test func `leaves asleep who is due later`() async throws {
    let log = Log()
    try await virtualTime { clock in
      async let _: Void = log.note("awake", after: .seconds(10), on: clock)
      await clock.advance(by: .milliseconds(9_999))
      #expect(log.lines == [])
    }
  }

  @Test func `has woken who is due exactly then`() async throws {
    let log = Log()
    try await virtualTime { clock in
      async let _: Void = log.note("awake", after: .seconds(10), on: clock)
      await clock.advance(by: .seconds(10))
      #expect(log.lines == ["awake"])
    }
  }

  @Test func `lets work that woke finish, hops and all`() async throws {
    actor Counter {
      var count = 0
      func increment() { count += 1 }
    }
    try await virtualTime { clock in
      let counter = Counter()
      async let _: Void = {
        try await clock.sleep(for: .seconds(1))
        for _ in 1...100 { await counter.increment() }
      }()
      await clock.advance(by: .seconds(1))
      #expect(await counter.count == 100)
    }
  }

  @Test func `wakes a loop as often as it is due`() async throws {
    let log = Log()
    try await virtualTime { clock in
      async let _: Void = {
        while true { try await log.note("tick", after: .seconds(1), on: clock) }
      }()
      await clock.advance(by: .seconds(10))
      #expect(log.lines.count == 10)
    }
  }

  @Test func `of zero runs what is ready`() async throws {
    let log = Log()
    try await virtualTime { clock in
      async let _: Void = log.note("started", after: .zero, on: clock)
      await clock.advance(by: .zero)
      #expect(log.lines == ["started"])
    }
  }

  @Test func `by two tasks at once ends for the nearer one first`() async throws {
    let log = Log()
    try await virtualTime { clock in
      async let far: Void = {
        await clock.advance(by: .seconds(10))
        log.add("far")
      }()
      async let near: Void = {
        await clock.advance(by: .seconds(5))
        log.add("near")
      }()
      _ = await (far, near)
    }
    #expect(log.lines == ["near", "far"])
  }

  @Test func `holds time back while it is under way`() async throws {
    let log = Log()
    try await virtualTime { clock in
      async let _: Void = log.note("awake", after: .seconds(60), on: clock)
      for _ in 1...59 { await clock.advance(by: .seconds(1)) }
      #expect(log.lines == [])
    }
  }
}
