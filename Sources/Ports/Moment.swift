/// A point in time on the UTC calendar, in whole seconds.
///
/// It stands in for Foundation's `Date` so that the ports import nothing, and so that two moments
/// are equal when they print the same. Leap seconds are not counted, as in POSIX.
///
/// ```swift
/// let opening = Moment(year: 2026, month: 3, day: 1, hour: 9)
/// "\(opening + .seconds(90))"  // "2026-03-01T09:01:30Z"
/// ```
public struct Moment: Hashable, Sendable {
  /// The seconds since the start of 1970 in UTC; negative before that.
  public let secondsSince1970: Int

  /// Makes a moment from POSIX time.
  public init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

  /// Makes a moment from a calendar date (proleptic Gregorian) and a time of day in UTC.
  ///
  /// Values beyond their unit carry over: minute 90 is half past the next hour. A month that is not
  /// within 1...12 is a programmer's error and stops the program.
  public init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    precondition((1...12).contains(month), "month \(month) is not within 1...12")
    let days = Calendar.days(year: year, month: month, day: day)
    secondsSince1970 = ((days * 24 + hour) * 60 + minute) * 60 + second
  }

  /// The moment a duration later; fractions of a second are dropped.
  public static func + (moment: Moment, duration: Duration) -> Moment {
    Moment(secondsSince1970: moment.secondsSince1970 + Int(duration.components.seconds))
  }

  /// The time from one moment to another.
  public static func - (later: Moment, earlier: Moment) -> Duration {
    .seconds(later.secondsSince1970 - earlier.secondsSince1970)
  }
}

extension Moment: Comparable {
  /// Says whether one moment is before another.
  public static func < (earlier: Moment, later: Moment) -> Bool {
    earlier.secondsSince1970 < later.secondsSince1970
  }
}

extension Moment: CustomStringConvertible {
  /// The moment as RFC 3339 writes it, in UTC: `2026-03-01T09:00:00Z`.
  public var description: String {
    let day = secondsSince1970.flooredDivision(by: 86_400)
    let rest = secondsSince1970 - day * 86_400
    let date = Calendar.date(days: day)
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, to: 2) }
    return "\(padded(date.year, to: 4))-\(padded(date.month, to: 2))-\(padded(date.day, to: 2))"
      + "T\(time.joined(separator: ":"))Z"
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
