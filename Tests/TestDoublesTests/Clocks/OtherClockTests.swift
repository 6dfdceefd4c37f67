import TestDoubles
import TestSupport
import Testing

@Suite struct `An immediate clock` {
  private let clock = ImmediateClock()

  @Test func `moves to the deadline of a sleep`() async throws {
    try await clock.sleep(for: .seconds(3600))
    #expect(clock.now.offset == .seconds(3600))
  }

  @Test func `adds up the sleeps`() async throws {
    for seconds in 1...4 { try await clock.sleep(for: .seconds(seconds)) }
    #expect(clock.now.offset == .seconds(10))
  }

  @Test func `does not go back`() async throws {
    try await clock.sleep(for: .seconds(5))
    try await clock.sleep(until: .start)
    #expect(clock.now.offset == .seconds(5))
  }

  @Test func `does not move for a cancelled task`() async {
    let clock = clock
    await withDiscardingTaskGroup { group in
      group.cancelAll()
      group.addTask { try? await clock.sleep(for: .seconds(5)) }
    }
    #expect(clock.now == .start)
  }
}

@Suite struct `An unimplemented clock` {
  private let log = Log()

  private var clock: UnimplementedClock {
    UnimplementedClock { [log] message in log.add(message) }
  }

  @Test func `reports a reading`() {
    _ = clock.now
    #expect(log.lines == ["UnimplementedClock.now was read, where no use of time is expected."])
  }

  @Test func `reports a sleep with its deadline`() async throws {
    try await clock.sleep(until: VirtualInstant(offset: .seconds(3)))
    #expect(log.lines.map { $0.prefix(45) } == ["UnimplementedClock.sleep(until: 3.0 seconds) "])
  }

  @Test func `is silent when it is not used`() {
    _ = clock.minimumResolution
    #expect(log.lines.isEmpty)
  }

  @Test func `fails the test that uses it`() {
    withKnownIssue {
      _ = UnimplementedClock.recordingIssues().now
    } matching: { issue in
      issue.description.contains("UnimplementedClock.now was read")
    }
  }

  @Test func `stops a program that has no handler`() async {
    await #expect(processExitsWith: .failure) { _ = UnimplementedClock().now }
  }
}
