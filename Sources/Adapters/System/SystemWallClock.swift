public import Ports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The wall clock of the machine, which its owner may set back.
public struct SystemWallClock: WallClock {
  /// Makes a wall clock.
  public init() {}

  /// Reads the time, cut to whole seconds.
  public func now() -> Moment { Moment(secondsSince1970: Int(time(nil))) }
}
