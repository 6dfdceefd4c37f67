internal import JSON

/// Seconds since 1970-01-01T00:00:00Z, without leap seconds (RFC 7519, section 2).
public struct NumericDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The seconds, which may have a fraction; always finite.
  public let seconds: Double

  /// Makes a date.
  ///
  /// - Parameter seconds: The seconds since 1970. A number that is not finite is a programmer error
  ///   and traps.
  public init(seconds: Double) {
    precondition(seconds.isFinite, "A date is a finite number of seconds.")
    self.seconds = seconds
  }

  /// Tells whether one date is before another.
  public static func < (left: NumericDate, right: NumericDate) -> Bool {
    left.seconds < right.seconds
  }

  /// The date that lies a span later.
  func advanced(by duration: Duration) -> NumericDate {
    if duration == .zero { return self }
    let (whole, attoseconds) = duration.components
    return NumericDate(seconds: seconds + Double(whole) + Double(attoseconds) / 1e18)
  }

  /// The seconds as JSON writes them: without a fraction where there is none.
  public var description: String { Int(exactly: seconds).map(String.init) ?? "\(seconds)" }

  /// Reads a claim.
  init?(_ value: JSONValue?) {
    guard let seconds = value?.number?.double, seconds.isFinite else { return nil }
    self.seconds = seconds
  }

  /// The claim as a number.
  var json: JSONValue? { JSONNumber(description).map(JSONValue.number) }
}
