/// Counts who went through, as a value: each step makes a new one.
public struct CountedVisitors: Sendable {
  /// How many went through.
  public let count: Int

  /// Begins with nobody.
  public init() { count = 0 }

  private init(count: Int) { self.count = count }

  /// The value after one more.
  public func oneMore() -> CountedVisitors { CountedVisitors(count: count + 1) }
}

/// Counts who went through, by changing its state.
public final class Turnstile {
  /// How many went through.
  public private(set) var count = 0

  /// Begins with nobody.
  public init() {}

  /// Lets one through.
  public func turn() { count += 1 }
}
