/// How often something may happen: so many times at once, and as many in each period.
///
/// ```swift
/// RateLimit(10, per: .seconds(60))  // ten at once, then one every six seconds
/// ```
public struct RateLimit: Hashable, Sendable {
  /// How often, at least once.
  public let count: Int
  /// In which time, in whole seconds.
  public let period: Duration

  /// Makes a limit.
  ///
  /// - Parameters:
  ///   - count: How often, 1...1,000,000.
  ///   - period: In which time: whole seconds, at least one and at most a year. Anything else is a
  ///     programmer's error and stops the program.
  public init(_ count: Int, per period: Duration) {
    precondition((1...1_000_000).contains(count), "\(count) is no limit.")
    let (seconds, fraction) = period.components
    precondition((1...31_536_000).contains(seconds) && fraction == 0, "\(period) is no period.")
    self.count = count
    self.period = period
  }
}
