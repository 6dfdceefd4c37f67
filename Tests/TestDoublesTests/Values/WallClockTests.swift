import Ports
import TestDoubles
import Testing

@Suite struct `Wall clocks` {
  private let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)

  @Test func `that are fixed stand still`() {
    let clock = FixedWallClock(noon)
    #expect([clock.now(), clock.now()] == [noon, noon])
  }

  @Test func `that step show the start first`() {
    #expect(SteppingWallClock(noon, step: .seconds(60)).now() == noon)
  }

  @Test func `that step move on with each reading`() {
    let clock = SteppingWallClock(noon, step: .seconds(60))
    let readings = (1...3).map { _ in clock.now() - noon }
    #expect(readings == [.zero, .seconds(60), .seconds(120)])
  }

  @Test func `that step can be set back`() {
    let clock = SteppingWallClock(noon, step: .seconds(-60))
    _ = clock.now()
    #expect(clock.now() - noon == .seconds(-60))
  }

  @Test func `that are virtual follow their clock`() async throws {
    let noon = noon
    try await virtualTime { clock in
      let wall = VirtualWallClock(noon, clock: clock)
      try await clock.sleep(for: .seconds(60))
      #expect("\(wall.now())" == "2026-03-01T12:01:00Z")
    }
  }

  @Test func `that are virtual show the start when they are made`() {
    let clock = ManualClock()
    clock.advance(by: .seconds(60))
    #expect(VirtualWallClock(noon, clock: clock).now() == noon)
  }
}
