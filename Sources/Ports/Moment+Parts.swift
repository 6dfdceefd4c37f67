extension Moment {
  /// The calendar date and the time of day in UTC.
  package var dateAndTime:
    (date: (year: Int, month: Int, day: Int), time: (hour: Int, minute: Int, second: Int))
  {
    let days = secondsSince1970.flooredDivision(by: 86_400)
    let rest = secondsSince1970 - days * 86_400
    return (Calendar.date(days: days), (rest / 3600, rest / 60 % 60, rest % 60))
  }

  /// The day of the week, 0...6 from Sunday.
  package var weekday: Int {
    // 1970 began on a Thursday.
    let shifted = secondsSince1970.flooredDivision(by: 86_400) + 4
    return shifted - shifted.flooredDivision(by: 7) * 7
  }
}
