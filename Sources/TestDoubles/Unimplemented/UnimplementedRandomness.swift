public import Ports

/// A randomness that must not be used: a test that passes with it does not depend on chance.
public struct UnimplementedRandomness: Randomness, UnimplementedDouble {
  private let onUse: UnimplementedUse

  /// Makes a randomness that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each draw, on the task that draws.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the draw; zero when the handler returns.
  public func next() -> UInt64 {
    onUse("UnimplementedRandomness.next was called, where no random number is expected.")
    return 0
  }
}
