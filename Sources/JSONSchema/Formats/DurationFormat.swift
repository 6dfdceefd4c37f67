/// Durations in the grammar of RFC 3339 appendix A.
enum DurationFormat {
  static func accepts(_ text: String) -> Bool {
    var reader = ByteReader(Array(text.utf8)[...])
    guard reader.take("P") else { return false }
    if let isWeeks = weeks(reader) { return isWeeks }
    let hasDate = units("YMD", &reader)
    guard let hasDate else { return false }
    guard reader.take("T") else { return hasDate && reader.isAtEnd }
    return units("HMS", &reader) == true && reader.isAtEnd
  }

  private static func weeks(_ reader: ByteReader) -> Bool? {
    var reader = reader
    guard reader.digits() > 0, reader.take("W") else { return nil }
    return reader.isAtEnd
  }

  /// Reads units in their order without a gap; `nil` where the grammar is broken.
  private static func units(_ letters: String, _ reader: inout ByteReader) -> Bool? {
    let letters = Array(letters.unicodeScalars)
    var next = 0
    var last: Int?
    while let byte = reader.rest.first, (0x30...0x39).contains(byte) {
      _ = reader.digits()
      guard let unit = (next..<letters.count).first(where: { reader.take(letters[$0]) }) else {
        return nil
      }
      if let last, unit != last + 1 { return nil }
      last = unit
      next = unit + 1
    }
    return last != nil
  }
}
