import Foundation

/// A day of the calendar, the same in every place.
public struct Day: Hashable, Comparable, Sendable {
  /// How many days lie between it and the first of January 1970.
  public let number: Int

  /// Names a day by its number.
  public init(number: Int) { self.number = number }

  /// Names a day of the Gregorian calendar.
  public init(_ year: Int, _ month: Int, _ day: Int) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let date = calendar.date(from: DateComponents(year: year, month: month, day: day))
    number = Int((date ?? .distantPast).timeIntervalSince1970) / 86_400
  }

  /// The day that the machine takes for today.
  public static func today() -> Day {
    return Day(number: Int(Date.now.timeIntervalSince1970) / 86_400)
  }

  /// Whether a day comes before another.
  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  /// The day so many days later.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
}
