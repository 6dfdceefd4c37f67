import TestDoubles
import TestSupport
import Testing

@Suite struct `A deadlock in virtual time` {
  /// Awaits a stream that nobody finishes: ends only by cancellation.
  private static func starve() async {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    for await _ in stream {}
    continuation.finish()
  }

  @Test func `is reported instead of hanging`() async throws {
    let error = await #expect(throws: VirtualTimeError.self) {
      try await virtualTime(patience: .zero) { _ in await Self.starve() }
    }
    #expect(error?.isDeadlock == true)
  }

  @Test(.tags(.slow)) func `is found after some patience where work outside could still come`()
    async throws
  {
    let error = await #expect(throws: VirtualTimeError.self) {
      try await virtualTime(patience: .milliseconds(1)) { _ in await Self.starve() }
    }
    #expect(error?.isDeadlock == true)
  }

  @Test func `is found at once without patience, although work outside would come`() async throws {
    let stuck = Stuck()
    let error = await #expect(throws: VirtualTimeError.self) {
      try await virtualTime(patience: .zero) { _ in await stuck.wait() }
    }
    stuck.release()
    #expect(error?.isDeadlock == true)
  }

  @Test func `is none without patience where a child is still ready`() async throws {
    try await virtualTime(patience: .zero) { clock in
      let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
      async let sending: Void = {
        try await clock.sleep(for: .seconds(1))
        continuation.yield(7)
        continuation.finish()
      }()
      #expect(await stream.reduce(0, +) == 7)
      try await sending
    }
  }

  @Test func `names the place of the call`() async throws {
    let line = #line + 2
    let error = await virtualTimeError {
      try await virtualTime(patience: .zero) { _ in await Self.starve() }
    }
    #expect(error?.pending.first?.hasSuffix("DeadlockTests.swift:\(line)") == true)
  }

  @Test func `names what was labelled as awaited`() async throws {
    let error = await #expect(throws: VirtualTimeError.self) {
      try await virtualTime(patience: .zero) { clock in
        await clock.waiting(for: "an order") { await Self.starve() }
      }
    }
    #expect(error?.pending.last == "an order")
  }

  @Test func `does not name a wait that is over`() async throws {
    let error = await #expect(throws: VirtualTimeError.self) {
      try await virtualTime(patience: .zero) { clock in
        await clock.waiting(for: "an order") {}
        await Self.starve()
      }
    }
    #expect(error?.pending.count == 1)
  }

  @Test func `is found after time has moved`() async throws {
    let error = await #expect(throws: VirtualTimeError.self) {
      try await virtualTime(patience: .zero) { clock in
        await clock.advance(by: .seconds(5))
        try await clock.sleep(for: .seconds(5))
        await Self.starve()
      }
    }
    #expect(error?.isDeadlock == true)
  }

  @Test func `cancels the body, so that it can clean up`() async throws {
    let log = Log()
    await #expect(throws: VirtualTimeError.self) {
      try await virtualTime(patience: .zero) { _ in
        await Self.starve()
        log.add(Task.isCancelled ? "cancelled" : "finished")
      }
    }
    #expect(log.lines == ["cancelled"])
  }

  @Test func `abandons a body that ignores cancellation`() async throws {
    let stuck = Stuck()
    defer { stuck.release() }
    let error = await #expect(throws: VirtualTimeError.self) {
      try await virtualTime(patience: .zero) { _ in await stuck.wait() }
    }
    #expect(error?.isDeadlock == true)
  }

  @Test func `is explained in whole sentences`() {
    let error = VirtualTimeError.deadlock(pending: ["the body", "an order"])
    #expect(error.description.contains("Pending: the body; an order. Look for a stream"))
  }

  @Test func `of a loop that swallows cancellation is reported as such`() async throws {
    let error = await #expect(throws: VirtualTimeError.self) {
      try await virtualTime(patience: .zero) { clock in
        async let _: Void = {
          while true { try? await clock.sleep(for: .seconds(1)) }
        }()
        await clock.advance(by: .seconds(3))
      }
    }
    #expect(error?.pending.last?.contains("swallows CancellationError") == true)
  }
}

@Suite struct `An endless body in virtual time` {
  @Test func `is reported with the steps made`() async throws {
    let error = await #expect(throws: VirtualTimeError.self) {
      try await virtualTime(steps: 100) { clock in
        while true { try await clock.sleep(for: .seconds(1)) }
      }
    }
    #expect(error == .endless(steps: 100, now: VirtualInstant(offset: .seconds(100))))
  }

  @Test func `is one only beyond the steps allowed`() async throws {
    let elapsed = try await virtualTime(steps: 100) { clock in
      for _ in 1...99 { try await clock.sleep(for: .seconds(1)) }
      return clock.elapsed
    }
    #expect(elapsed == .seconds(99))
  }
}
