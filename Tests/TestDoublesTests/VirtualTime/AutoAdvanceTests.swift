import TestDoubles
import Testing

@Suite struct `Time that moves by itself` {
  @Test func `starts at zero`() async throws {
    try await virtualTime { clock in #expect(clock.now == .start) }
  }

  @Test func `moves to the one sleeper's deadline`() async throws {
    try await virtualTime { clock in
      try await clock.sleep(for: .seconds(3600))
      #expect(clock.elapsed == .seconds(3600))
    }
  }

  @Test func `stops at each deadline in turn`() async throws {
    try await virtualTime { clock in
      var moments: [Duration] = []
      for _ in 1...3 {
        try await clock.sleep(for: .seconds(10))
        moments.append(clock.elapsed)
      }
      #expect(moments == [.seconds(10), .seconds(20), .seconds(30)])
    }
  }

  @Test func `wakes the earliest sleeper first`() async throws {
    let order = try await wakingOrder(of: [3, 1, 2])
    #expect(order == [1, 2, 3])
  }

  @Test func `does not move for a sleep of zero`() async throws {
    try await virtualTime { clock in
      try await clock.sleep(for: .zero)
      #expect(clock.elapsed == .zero)
    }
  }

  @Test func `lets a sleep of zero return before other work runs`() async throws {
    let log = Log()
    try await virtualTime { clock in
      async let _: Void = log.add("other")
      try await clock.sleep(for: .zero)
      log.add("body")
      await clock.advance(by: .zero)
    }
    #expect(log.lines == ["body", "other"])
  }

  @Test func `does not go back for a deadline that has passed`() async throws {
    try await virtualTime { clock in
      try await clock.sleep(for: .seconds(5))
      try await clock.sleep(until: VirtualInstant(offset: .seconds(1)))
      #expect(clock.elapsed == .seconds(5))
    }
  }

  @Test func `moves for code that only knows a clock of durations`() async throws {
    try await virtualTime { clock in
      let anyClock: any Clock<Duration> = clock
      try await anyClock.sleep(for: .seconds(7))
      #expect(clock.elapsed == .seconds(7))
    }
  }

  @Test func `moves for a sleep on an actor`() async throws {
    actor Sleeper {
      func nap(on clock: any Clock<Duration>) async throws {
        try await clock.sleep(for: .seconds(2))
      }
    }
    try await virtualTime { clock in
      try await Sleeper().nap(on: clock)
      #expect(clock.elapsed == .seconds(2))
    }
  }

  @Test @MainActor func `moves for a body on the main actor`() async throws {
    try await virtualTime { clock in
      try await clock.sleep(for: .seconds(2))
      #expect(clock.elapsed == .seconds(2))
    }
  }

  @Test func `returns what the body returns`() async throws {
    let value = try await virtualTime { _ in 42 }
    #expect(value == 42)
  }

  @Test func `hands on the body's error`() async {
    struct Broken: Error {}
    await #expect(throws: Broken.self) {
      try await virtualTime { _ in throw Broken() }
    }
  }

  @Test func `nests: the inner call has a time of its own`() async throws {
    try await virtualTime { outer in
      try await virtualTime { inner in try await inner.sleep(for: .seconds(9)) }
      #expect(outer.elapsed == .zero)
    }
  }

  @Test func `shows the clock to the code inside`() async throws {
    try await virtualTime { clock in
      async let current = VirtualClock.current
      #expect(await current === clock)
    }
  }

  /// Sleeps for so many seconds each, all at once, and notes who wakes when.
  private func wakingOrder(of delays: [Int]) async throws -> [Int] {
    try await virtualTime { clock in
      try await withThrowingTaskGroup(of: Int.self) { group in
        for delay in delays {
          group.addTask {
            try await clock.sleep(for: .seconds(delay))
            return delay
          }
        }
        var order: [Int] = []
        for try await delay in group { order.append(delay) }
        return order
      }
    }
  }
}
