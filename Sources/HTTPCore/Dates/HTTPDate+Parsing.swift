public import Ports

extension HTTPDate {
  /// Reads one of the three forms of a date.
  ///
  /// The name of the day has to be one, but need not be right: it says nothing that is not known.
  ///
  /// - Parameters:
  ///   - text: The value of a field.
  ///   - now: The present: a year of two digits that seems more than 50 years ahead is past.
  /// - Returns: nil where the text is none of the forms, or no day of the calendar.
  public static func moment(_ text: String, now: Moment) -> Moment? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    switch words.count {
    case 6: return fixed(words)
    case 4: return rfc850(words, now: now)
    case 5: return asctime(words, day: words[2])
    default: return nil
    }
  }

  /// The form that is sent: `Sun, 06 Nov 1994 08:49:37 GMT`.
  private static func fixed(_ words: [Substring]) -> Moment? {
    if words[2].isEmpty {  // asctime pads the day with a blank
      return asctime(Array(words[0..<2] + words[3...]), day: words[3], isPadded: true)
    }
    guard words[0].last == ",", weekdays.contains(String(words[0].dropLast())),
      words[5] == "GMT", let day = number(words[1], digits: 2), let month = month(words[2]),
      let year = number(words[3], digits: 4)
    else { return nil }
    return moment(year, month, day, words[4])
  }

  /// The form of RFC 850: `Sunday, 06-Nov-94 08:49:37 GMT`.
  private static func rfc850(_ words: [Substring], now: Moment) -> Moment? {
    let longDays = [
      "Sunday,", "Monday,", "Tuesday,", "Wednesday,", "Thursday,", "Friday,", "Saturday,",
    ]
    let parts = words[1].split(separator: "-", omittingEmptySubsequences: false)
    guard longDays.contains(String(words[0])), words[3] == "GMT", parts.count == 3,
      let day = number(parts[0], digits: 2), let month = month(parts[1]),
      let short = number(parts[2], digits: 2)
    else { return nil }
    let thisYear = now.dateAndTime.date.year
    let latest = now.later(years: 50)
    // The last year with these digits that is not too far ahead.
    for century in [thisYear / 100 + 1, thisYear / 100, thisYear / 100 - 1] {
      let moment = moment(century * 100 + short, month, day, words[2])
      if let moment, moment <= latest { return moment }
    }
    return nil
  }

  /// The form of asctime: `Sun Nov  6 08:49:37 1994`.
  private static func asctime(
    _ words: [Substring], day text: Substring, isPadded: Bool = false
  ) -> Moment? {
    guard weekdays.contains(String(words[0])), let month = month(words[1]),
      let day = number(text, digits: isPadded ? 1 : 2), let year = number(words[4], digits: 4)
    else { return nil }
    return moment(year, month, day, words[3])
  }

  private static func month(_ name: Substring) -> Int? {
    months.firstIndex(of: String(name)).map { $0 + 1 }
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy(ByteClass.isDigit) else { return nil }
    return Int(text)
  }

  private static func moment(_ year: Int, _ month: Int, _ day: Int, _ time: Substring) -> Moment? {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = number(parts[0], digits: 2), hour < 24,
      let minute = number(parts[1], digits: 2), minute < 60,
      let second = number(parts[2], digits: 2), second <= 60, day >= 1
    else { return nil }
    let moment = Moment(
      year: year, month: month, day: day, hour: hour, minute: minute, second: min(second, 59))
    // A day that the month does not have carries over, and is seen by that.
    return moment.dateAndTime.date.day == day ? moment : nil
  }
}

extension Moment {
  fileprivate func later(years: Int) -> Moment {
    let (date, time) = dateAndTime
    return Moment(
      year: date.year + years, month: date.month, day: date.day, hour: time.hour,
      minute: time.minute, second: time.second)
  }
}
