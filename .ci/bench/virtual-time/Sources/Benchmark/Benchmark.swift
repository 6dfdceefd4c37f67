import TestDoubles

/// Prints what virtual time costs, each figure as the median of several runs, beside its target.
@main struct Benchmark {
  static func main() async throws {
    var report = Report()
    report.add("one-sleeper advance", try await median(of: 9) { try await advance() }, "µs", 5)
    report.add("tick of a loop", try await median(of: 9) { try await tick() }, "µs", 5)
    report.add("virtualTime call", try await median(of: 9) { try await call() }, "µs", nil)
    report.add("100,000 sleepers", try await median(of: 5) { try await sleepers() }, "ms", 1_000)
    report.add("missed in 10,000 under load", Double(try await missed()), "", 0)
    report.finish()
  }

  /// The time of an `advance` that wakes one sleeper, in microseconds.
  static func advance() async throws -> Double {
    let count = 20_000
    return try await virtualTime { clock in
      async let sleeper: Void = {
        for _ in 0..<count { try await clock.sleep(for: .seconds(1)) }
      }()
      let time = await ContinuousClock().measure {
        for _ in 0..<count { await clock.advance(by: .seconds(1)) }
      }
      try await sleeper
      return microseconds(time) / Double(count)
    }
  }

  /// The time of a sleep to which time moves by itself, in microseconds.
  static func tick() async throws -> Double {
    let count = 100_000
    let time = try await ContinuousClock().measure {
      try await virtualTime { clock in
        for _ in 0..<count { try await clock.sleep(for: .seconds(1)) }
      }
    }
    return microseconds(time) / Double(count)
  }

  /// The time of a whole call with one sleep, in microseconds.
  static func call() async throws -> Double {
    let count = 2_000
    let time = try await ContinuousClock().measure {
      for _ in 0..<count {
        try await virtualTime { clock in try await clock.sleep(for: .seconds(1)) }
      }
    }
    return microseconds(time) / Double(count)
  }

  /// The time of a test in which 100,000 tasks sleep with scattered deadlines, in milliseconds.
  ///
  /// NB: in groups of 100, because the runtime looks for a finished child in the list of its group
  /// from the start: 40,000 children of one group that end in scattered order take it 4 s without
  /// any clock.
  static func sleepers() async throws -> Double {
    let count = 100_000
    let time = try await ContinuousClock().measure {
      try await virtualTime { clock in
        try await withThrowingDiscardingTaskGroup { groups in
          for first in stride(from: 0, to: count, by: 100) {
            groups.addTask { try await sleepInGroup(first..<first + 100, of: count, on: clock) }
          }
        }
      }
    }
    return microseconds(time) / 1_000
  }

  private static func sleepInGroup(
    _ numbers: Range<Int>, of count: Int, on clock: VirtualClock
  ) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      for number in numbers {
        let delay = Duration.milliseconds(1 + number * 7_919 % count)
        group.addTask { try await clock.sleep(for: delay) }
      }
    }
  }

  /// How many of 10,000 advances returned too early beside two busy tasks.
  static func missed() async throws -> Int {
    let load = (0..<2).map { _ in
      Task.detached(priority: .high) {
        var sum = 0
        while !Task.isCancelled {
          for step in 0..<20_000 { sum &+= step }
          await Task.detached(priority: .high) {}.value
        }
        return sum
      }
    }
    defer { for task in load { task.cancel() } }
    var missed = 0
    for _ in 0..<10_000 {
      let isMissed = try await virtualTime { clock in
        let worker = Worker()
        async let work: Void = worker.work(on: clock)
        await clock.advance(by: .seconds(1))
        let isMissed = await !worker.isDone
        try await work
        return isMissed
      }
      if isMissed { missed += 1 }
    }
    return missed
  }
}

/// An actor that hops and computes before it sleeps: what makes a polling clock miss it.
actor Worker {
  private(set) var isDone = false
  private var sum = 0

  nonisolated func work(on clock: VirtualClock) async throws {
    for step in 0..<20 { await add(step) }
    try await clock.sleep(for: .seconds(1))
    for step in 0..<20 { await add(step) }
    await finish()
  }

  private func add(_ number: Int) { for factor in 0..<100 { sum &+= number &* factor } }
  private func finish() { isDone = true }
}
