import Synchronization

/// A clock on which nobody waits: each sleep returns at once and moves time to its deadline.
///
/// It answers how long a service would have waited in all. It says nothing about order: where
/// several tasks sleep, use `virtualTime`.
public final class ImmediateClock: Clock {
  /// The smallest step that the clock can tell apart: one nanosecond.
  public let minimumResolution: Swift.Duration = .nanoseconds(1)

  private let moment = Mutex(VirtualInstant.start)

  /// Makes a clock that stands at `VirtualInstant.start`.
  public init() {}

  /// The latest deadline that was slept for.
  public var now: VirtualInstant { moment.withLock { $0 } }

  /// Moves time to a deadline, unless it has passed, and returns.
  ///
  /// - Parameters:
  ///   - deadline: The moment to move to.
  ///   - tolerance: Ignored: the clock is exact.
  /// - Throws: `CancellationError` when the task is cancelled; time then does not move.
  public func sleep(until deadline: VirtualInstant, tolerance: Duration? = nil) async throws {
    try Task.checkCancellation()
    moment.withLock { $0 = max($0, deadline) }
  }
}
