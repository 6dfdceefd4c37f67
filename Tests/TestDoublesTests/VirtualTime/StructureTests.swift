import TestDoubles
import Testing

@Suite struct `Structured work in virtual time` {
  @Test func `of two async lets takes as long as the longer`() async throws {
    try await virtualTime { clock in
      async let short: Void = clock.sleep(for: .seconds(3))
      async let long: Void = clock.sleep(for: .seconds(5))
      _ = try await (short, long)
      #expect(clock.elapsed == .seconds(5))
    }
  }

  @Test func `of nested groups takes as long as the longest branch`() async throws {
    try await virtualTime { clock in
      try await withThrowingDiscardingTaskGroup { outer in
        for branch in 1...3 {
          outer.addTask {
            try await withThrowingDiscardingTaskGroup { inner in
              for leaf in 1...3 {
                inner.addTask { try await clock.sleep(for: .seconds(branch * leaf)) }
              }
            }
          }
        }
      }
      #expect(clock.elapsed == .seconds(9))
    }
  }

  @Test func `stays inside across generic, concurrent and actor calls`() async throws {
    try await virtualTime { clock in
      try await concurrently(clock)
      #expect(clock.elapsed == .seconds(1))
    }
  }

  @Test func `passes values through a stream`() async throws {
    try await virtualTime { clock in
      let (stream, continuation) = AsyncStream.makeStream(of: Duration.self)
      async let producer: Void = {
        for _ in 1...3 {
          try await clock.sleep(for: .seconds(1))
          continuation.yield(clock.elapsed)
        }
        continuation.finish()
      }()
      var received: [Duration] = []
      for await moment in stream { received.append(moment) }
      try await producer
      #expect(received == [.seconds(1), .seconds(2), .seconds(3)])
    }
  }

  @Test func `may await the main actor`() async throws {
    let value = try await virtualTime { _ in
      await Task { @MainActor in 7 }.value
    }
    #expect(value == 7)
  }

  @Test func `may await work outside that does not use the clock`() async throws {
    let value = try await virtualTime { _ in
      await Task.detached { (1...1_000_000).reduce(0, max) }.value
    }
    #expect(value == 1_000_000)
  }

  @Test func `misses no wake-up in 1,000 runs beside two busy tasks`() async throws {
    let load = (0..<2).map { _ in
      Task.detached(priority: .high) {
        while !Task.isCancelled { await Task.detached(priority: .high) {}.value }
      }
    }
    defer { for task in load { task.cancel() } }
    var missed = 0
    for _ in 0..<1_000 where try await isMissed() { missed += 1 }
    #expect(missed == 0)
  }

  private func isMissed() async throws -> Bool {
    let log = Log()
    return try await virtualTime { clock in
      async let work: Void = log.note("awake", after: .seconds(1), on: clock)
      await clock.advance(by: .seconds(1))
      let isMissed = log.lines.isEmpty
      try await work
      return isMissed
    }
  }

  @concurrent private func concurrently(_ clock: some Clock<Duration>) async throws {
    try await clock.sleep(for: .seconds(1))
  }
}
