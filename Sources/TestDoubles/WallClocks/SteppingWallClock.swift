public import Ports
import Synchronization

/// A wall clock that moves on by one step with each reading.
///
/// It shows whether a service reads the time once and keeps it, or reads it again. A negative step
/// stands for a clock that is set back.
public final class SteppingWallClock: WallClock {
  private let step: Duration
  private let next: Mutex<Moment>

  /// Makes a clock.
  ///
  /// - Parameters:
  ///   - start: The first reading.
  ///   - step: The time from one reading to the next, in whole seconds.
  public init(_ start: Moment, step: Duration) {
    self.step = step
    next = Mutex(start)
  }

  /// The next reading.
  public func now() -> Moment {
    next.withLock { next in
      defer { next = next + step }
      return next
    }
  }
}
