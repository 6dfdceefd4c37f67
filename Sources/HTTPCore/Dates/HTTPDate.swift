public import Ports

/// The dates of HTTP fields (RFC 9110, section 5.6.7).
///
/// ```swift
/// HTTPDate.text(Moment(secondsSince1970: 784_111_777))  // "Sun, 06 Nov 1994 08:49:37 GMT"
/// ```
public enum HTTPDate {
  static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A moment as an IMF-fixdate, the only form that is sent.
  ///
  /// The year has four digits: a moment outside 0...9999 is a programmer's error and traps.
  public static func text(_ moment: Moment) -> String {
    String(decoding: bytes(moment), as: UTF8.self)
  }

  /// The bytes of `text`: a server makes them once a second, not once an answer.
  public static func bytes(_ moment: Moment) -> [UInt8] {
    let (date, time) = moment.dateAndTime
    precondition((0...9_999).contains(date.year), "year \(date.year) has not four digits")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(29)
    bytes.append(contentsOf: weekdays[moment.weekday].utf8)
    bytes.append(text: ", ")
    bytes.append(padded: date.day, to: 2)
    bytes.append(0x20)
    bytes.append(contentsOf: months[date.month - 1].utf8)
    bytes.append(0x20)
    bytes.append(padded: date.year, to: 4)
    bytes.append(0x20)
    bytes.append(padded: time.hour, to: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(padded: time.minute, to: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(padded: time.second, to: 2)
    bytes.append(text: " GMT")
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(padded number: Int, to width: Int) {
    var divisor = width == 4 ? 1_000 : 10
    while divisor > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }
}
