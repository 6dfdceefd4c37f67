import TestDoubles
import Testing

@Suite struct `Time that moves by itself` {
  @Test func `moves to the one sleeper's deadline`() async throws {
    try await virtualTime { clock in
      try await clock.sleep(for: .seconds(3600))
      #expect(clock.elapsed == .seconds(3600))
    }
  }

  @Test func `stands still while work is ready`() async throws {
    try await virtualTime { clock in
      async let sleeper: Void = clock.sleep(for: .seconds(1))
      for _ in 0..<100 { await Task { @MainActor in }.value }
      try await sleeper
    }
  }

  @Test func `reports a deadlock`() async throws {
    await #expect(throws: VirtualTimeError.self) {
      try await virtualTime { clock in
        let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
        for await _ in stream {}
        continuation.finish()
      }
    }
  }
}
