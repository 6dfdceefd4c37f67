public import Ports

/// A wall clock that stands still.
public struct FixedWallClock: WallClock {
  private let moment: Moment

  /// Makes a clock that always shows one moment.
  public init(_ moment: Moment) { self.moment = moment }

  /// The one moment.
  public func now() -> Moment { moment }
}
