/// The reading of the time of day.
///
/// Reading is kept apart from waiting: a service that waits takes an `any Clock<Duration>`, and one
/// that writes down when something happened takes this. Wall clocks may be set back.
public protocol WallClock: Sendable {
  /// Reads the time. Two readings may differ.
  func now() -> Moment
}
