import Ports

/// The date of RFC 5322, section 3.3, in UTC.
enum MessageDate {
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The moment as `Sun, 01 Mar 2026 09:00:00 +0000`; nil outside of the years 1900 to 9999.
  static func text(_ moment: Moment) -> String? {
    let first = Moment(year: 1900, month: 1, day: 1)
    guard first <= moment, moment < Moment(year: 10_000, month: 1, day: 1) else { return nil }
    // A moment prints as 2026-03-01T09:00:00Z, and the first day of POSIX time was a Thursday.
    let parts = moment.description.split { "-TZ".contains($0) }.map(String.init)
    let seconds = moment.secondsSince1970 - first.secondsSince1970
    let days = seconds / 86_400 + 4
    let month = months[(Int(parts[1]) ?? 1) - 1]
    return "\(weekdays[days % 7]), \(parts[2]) \(month) \(parts[0]) \(parts[3]) +0000"
  }
}
