import TestDoubles
import Testing

@Suite struct `Order in virtual time` {
  @Test func `of equal deadlines is the order of falling asleep`() async throws {
    let log = Log()
    try await virtualTime { clock in
      try await withThrowingDiscardingTaskGroup { group in
        for number in 1...5 {
          group.addTask { try await log.note("\(number)", after: .seconds(1), on: clock) }
        }
      }
    }
    #expect(log.lines == ["1", "2", "3", "4", "5"])
  }

  @Test func `of equal deadlines set at different times is the order of setting`() async throws {
    let log = Log()
    try await virtualTime { clock in
      async let first: Void = log.note("first", after: .seconds(10), on: clock)
      await clock.advance(by: .seconds(4))
      async let second: Void = log.note("second", after: .seconds(6), on: clock)
      _ = try await (first, second)
    }
    #expect(log.lines == ["first", "second"])
  }

  @Test func `is settled for one sleeper before the next with its deadline wakes`() async throws {
    let log = Log()
    actor Relay { func pass(_ line: String, to log: Log) { log.add(line) } }
    let relay = Relay()
    try await virtualTime { clock in
      try await withThrowingDiscardingTaskGroup { group in
        for number in 1...2 {
          group.addTask {
            try await log.note("woke \(number)", after: .seconds(1), on: clock)
            await relay.pass("done \(number)", to: log)
          }
        }
      }
    }
    #expect(log.lines == ["woke 1", "done 1", "woke 2", "done 2"])
  }

  @Test func `ignores priorities`() async throws {
    let log = Log()
    try await virtualTime { _ in
      await withDiscardingTaskGroup { group in
        group.addTask(priority: .background) { log.add("background") }
        group.addTask(priority: .high) { log.add("high") }
      }
    }
    #expect(log.lines == ["background", "high"])
  }

  @Test func `is the same in 200 runs of 30 tasks that hop and sleep`() async throws {
    var orders: Set<[String]> = []
    for _ in 0..<200 { orders.insert(try await interleaving(of: 30)) }
    #expect(orders.count == 1)
  }

  @Test func `of 10,000 sleepers is the order of their deadlines`() async throws {
    let log = Log()
    try await virtualTime { clock in
      try await withThrowingDiscardingTaskGroup { groups in
        for first in stride(from: 0, to: 10_000, by: 100) {
          groups.addTask { try await sleepers(first..<first + 100, log: log, clock: clock) }
        }
      }
    }
    #expect(log.lines == (1...10_000).map { "\($0)" })
  }

  /// Sleeps in one task per number, for milliseconds that are scattered over 1...10,000.
  private func sleepers(_ numbers: Range<Int>, log: Log, clock: VirtualClock) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      for number in numbers {
        let delay = 1 + number * 7_919 % 10_000
        group.addTask { try await log.note("\(delay)", after: .milliseconds(delay), on: clock) }
      }
    }
  }

  private func interleaving(of count: Int) async throws -> [String] {
    let log = Log()
    actor Relay { func pass(_ line: String, to log: Log) { log.add(line) } }
    let relays = [Relay(), Relay(), Relay()]
    try await virtualTime { clock in
      try await withThrowingDiscardingTaskGroup { group in
        for number in 0..<count {
          group.addTask {
            for step in 0..<3 {
              await relays[(number + step) % 3].pass("\(number).\(step)", to: log)
              try await clock.sleep(for: .milliseconds(number * 7 % 5))
            }
          }
        }
      }
    }
    return log.lines
  }
}
