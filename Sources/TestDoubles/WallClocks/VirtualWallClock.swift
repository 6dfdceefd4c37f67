public import Ports

/// A wall clock that runs with a test's clock: a virtual hour is an hour on the wall.
///
/// ```swift
/// try await virtualTime { clock in
///   let wall = VirtualWallClock(Moment(year: 2026, month: 3, day: 1), clock: clock)
///   try await clock.sleep(for: .seconds(60))
///   #expect("\(wall.now())" == "2026-03-01T00:01:00Z")
/// }
/// ```
public struct VirtualWallClock: WallClock {
  private let start: Moment
  private let elapsed: @Sendable () -> Duration

  /// Makes a wall clock that shows `start` now and follows a clock from here on.
  public init(_ start: Moment, clock: some Clock<Duration>) {
    self.start = start
    let origin = clock.now
    elapsed = { origin.duration(to: clock.now) }
  }

  /// The start and the time that the clock has moved since.
  public func now() -> Moment { start + elapsed() }
}
