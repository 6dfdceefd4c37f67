/// The place where random numbers come from.
///
/// A live source draws from the system; a test's source is seeded, so that a run can be repeated.
public protocol Randomness: Sendable {
  /// Draws a number; every value is as likely as every other.
  func next() -> UInt64
}
