/// A clock that must not be used: a test that passes with it proves that no time is involved.
public struct UnimplementedClock: Clock, UnimplementedDouble {
  private let onUse: UnimplementedUse

  /// Makes a clock that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each use, on the task that uses the clock.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the use; `VirtualInstant.start` when the handler returns.
  public var now: VirtualInstant {
    onUse("UnimplementedClock.now was read, where no use of time is expected.")
    return .start
  }

  /// The smallest step that the clock can tell apart; reading it is no use of time.
  public var minimumResolution: Duration { .nanoseconds(1) }

  /// Reports the use; returns at once when the handler returns.
  ///
  /// - Parameters:
  ///   - deadline: The moment that the report names.
  ///   - tolerance: Ignored.
  /// - Throws: Nothing.
  public func sleep(until deadline: VirtualInstant, tolerance: Duration? = nil) async throws {
    onUse(
      "UnimplementedClock.sleep(until: \(deadline.offset)) was called, "
        + "where no use of time is expected.")
  }
}
