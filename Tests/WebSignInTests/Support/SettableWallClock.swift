import Ports
import Synchronization

let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)

/// A wall clock that a test sets.
final class SettableWallClock: WallClock {
  private let time = Mutex(noon)
  func now() -> Moment { time.withLock { $0 } }
  func move(by duration: Duration) { time.withLock { $0 = $0 + duration } }
}
