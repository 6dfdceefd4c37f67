public import Ports

/// A wall clock that must not be read: a test that passes with it does not depend on the time.
public struct UnimplementedWallClock: WallClock, UnimplementedDouble {
  private let onUse: UnimplementedUse

  /// Makes a wall clock that hands each reading to a handler.
  ///
  /// - Parameter onUse: Called for each reading, on the task that reads.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the reading; the start of 1970 when the handler returns.
  public func now() -> Moment {
    onUse("UnimplementedWallClock.now was called, where no reading of the time is expected.")
    return Moment(secondsSince1970: 0)
  }
}
