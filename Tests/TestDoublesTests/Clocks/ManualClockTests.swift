import TestDoubles
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A manual clock` {
  private let clock = ManualClock()

  @Test func `stands at the start`() {
    #expect(clock.now == .start)
  }

  @Test func `moves as far as asked`() {
    clock.advance(by: .seconds(3))
    clock.advance(by: .seconds(4))
    #expect(clock.now.offset == .seconds(7))
  }

  @Test func `does not go back to a moment that has passed`() {
    clock.advance(by: .seconds(3))
    clock.advance(to: .start)
    #expect(clock.now.offset == .seconds(3))
  }

  @Test func `wakes a sleeper that is due`() async throws {
    async let sleeper: Void = clock.sleep(for: .seconds(1))
    try await clock.sleepers(atLeast: 1)
    clock.advance(by: .seconds(1))
    try await sleeper
    #expect(clock.sleepers == 0)
  }

  @Test func `leaves asleep who is due later`() async throws {
    async let _: Void = clock.sleep(for: .seconds(2))
    try await clock.sleepers(atLeast: 1)
    clock.advance(by: .milliseconds(1_999))
    #expect(clock.sleepers == 1)
  }

  @Test func `does not put to sleep for a deadline that has passed`() async throws {
    clock.advance(by: .seconds(5))
    try await clock.sleep(until: VirtualInstant(offset: .seconds(5)))
    #expect(clock.sleepers == 0)
  }

  @Test func `announces several sleepers when the last has fallen asleep`() async throws {
    try await withThrowingDiscardingTaskGroup { group in
      for seconds in 1...10 {
        group.addTask { [clock] in try await clock.sleep(for: .seconds(seconds)) }
      }
      try await clock.sleepers(atLeast: 10)
      #expect(clock.sleepers == 10)
      clock.advance(by: .seconds(10))
    }
  }

  @Test func `counts nobody at once`() async throws {
    await #expect(throws: Never.self) { try await clock.sleepers(atLeast: 0) }
  }

  @Test func `lets a loop see each of its deadlines when moved one by one`() async throws {
    async let moments = {
      var moments: [Duration] = []
      for _ in 1...3 {
        try await clock.sleep(for: .seconds(1))
        moments.append(clock.now.offset)
      }
      return moments
    }()
    for _ in 1...3 {
      try await clock.sleepers(atLeast: 1)
      clock.advance(by: .seconds(1))
    }
    #expect(try await moments == [.seconds(1), .seconds(2), .seconds(3)])
  }

  @Test func `stops at each deadline of one long advance`() async throws {
    let moments = Task(executorPreference: InlineExecutor()) { [clock] in
      var moments: [Duration] = []
      for _ in 1...3 {
        try await clock.sleep(for: .seconds(1))
        moments.append(clock.now.offset)
      }
      return moments
    }
    clock.advance(by: .seconds(10))
    #expect(try await moments.value == [.seconds(1), .seconds(2), .seconds(3)])
  }

  @Test func `resumes sleepers by deadline and ties by arrival`() async throws {
    let log = Log()
    try await virtualTime { [clock] _ in
      try await withThrowingDiscardingTaskGroup { group in
        for (name, seconds) in [("c", 2), ("a", 1), ("b", 1), ("d", 2)] {
          group.addTask {
            try await clock.sleep(for: .seconds(seconds))
            log.add(name)
          }
        }
        try await clock.sleepers(atLeast: 4)
        clock.advance(by: .seconds(2))
      }
    }
    #expect(log.lines == ["a", "b", "c", "d"])
  }

  @Test func `ends a sleep that is cancelled`() async throws {
    let sleeper = Task { [clock] in try await clock.sleep(for: .seconds(1)) }
    try await clock.sleepers(atLeast: 1)
    sleeper.cancel()
    await #expect(throws: CancellationError.self) { try await sleeper.value }
  }

  @Test func `forgets a sleeper that is cancelled`() async throws {
    let sleeper = Task { [clock] in try await clock.sleep(for: .seconds(1)) }
    try await clock.sleepers(atLeast: 1)
    sleeper.cancel()
    _ = await sleeper.result
    #expect(clock.sleepers == 0)
  }

  @Test func `ends a sleep that was cancelled before it began`() async throws {
    let clock = clock
    let result = await withThrowingTaskGroup(of: Void.self) { group in
      group.cancelAll()
      group.addTask { try await clock.sleep(for: .seconds(1)) }
      return await group.nextResult()
    }
    #expect(throws: CancellationError.self) { try result?.get() }
  }

  @Test func `ends a wait for sleepers that is cancelled`() async throws {
    let wait = Task { [clock] in try await clock.sleepers(atLeast: 1) }
    wait.cancel()
    await #expect(throws: CancellationError.self) { try await wait.value }
  }
}
