import TestDoubles
import Testing

@Suite struct `Cancellation in virtual time` {
  @Test func `ends a sleep`() async throws {
    try await virtualTime { clock in
      await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await clock.sleep(for: .seconds(60)) }
        await clock.advance(by: .seconds(1))
        group.cancelAll()
        let result = await group.nextResult()
        #expect(throws: CancellationError.self) { try result?.get() }
      }
    }
  }

  @Test func `of a sleep does not wait for its deadline`() async throws {
    try await virtualTime { clock in
      await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await clock.sleep(for: .seconds(60)) }
        await clock.advance(by: .seconds(1))
        group.cancelAll()
      }
      #expect(clock.elapsed == .seconds(1))
    }
  }

  @Test func `before the sleep ends it at once`() async throws {
    try await virtualTime { clock in
      await withThrowingTaskGroup(of: Void.self) { group in
        group.cancelAll()
        group.addTask { try await clock.sleep(for: .seconds(60)) }
        let result = await group.nextResult()
        #expect(throws: CancellationError.self) { try result?.get() }
      }
    }
  }

  @Test func `before the sleep wins over a deadline that has passed`() async throws {
    try await virtualTime { clock in
      await withThrowingTaskGroup(of: Void.self) { group in
        group.cancelAll()
        group.addTask { try await clock.sleep(for: .zero) }
        let result = await group.nextResult()
        #expect(throws: CancellationError.self) { try result?.get() }
      }
    }
  }

  @Test func `of one sleeper leaves the others asleep`() async throws {
    let log = Log()
    try await virtualTime { clock in
      async let other: Void = log.note("other", after: .seconds(2), on: clock)
      await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await log.note("cancelled", after: .seconds(1), on: clock) }
        await clock.advance(by: .zero)
        group.cancelAll()
      }
      try await other
    }
    #expect(log.lines == ["other"])
  }

  @Test func `lets a race have one winner`() async throws {
    try await virtualTime { clock in
      let winner = try await withThrowingTaskGroup(of: Int.self) { group in
        for seconds in [30, 10, 20] {
          group.addTask {
            try await clock.sleep(for: .seconds(seconds))
            return seconds
          }
        }
        defer { group.cancelAll() }
        return try await group.next()
      }
      #expect(winner == 10)
      #expect(clock.elapsed == .seconds(10))
    }
  }

  @Test func `of the caller reaches the body`() async throws {
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let call = Task {
      try await virtualTime(steps: .max) { clock in
        start.finish()
        while true { try await clock.sleep(for: .seconds(1)) }
      }
    }
    for await _ in started {}
    call.cancel()
    await #expect(throws: CancellationError.self) { try await call.value }
  }
}
