extension Span<UInt8> {
  /// The bytes of a range as text; what is no UTF-8 becomes U+FFFD.
  func text(_ range: Range<Int>) -> String {
    let part = extracting(range)
    return unsafe part.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Says whether the bytes from a place on are those of an ASCII text.
  @inline(__always)
  func holds(_ text: StaticString, at place: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place + length <= count else { return false }
    for offset in 0..<length where unsafe self[place + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Says whether a range holds a text of small ASCII letters, whatever the case of its own.
  @inline(__always)
  func isSame(_ range: Range<Int>, as lowercase: StaticString) -> Bool {
    guard range.count == lowercase.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count {
      let byte = ByteClass.lowercased(self[range.lowerBound + offset])
      guard unsafe byte == lowercase.utf8Start[offset] else { return false }
    }
    return true
  }

  /// A range without the blanks at its ends.
  @inline(__always)
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, ByteClass.isBlank(self[start]) { start += 1 }
    while end > start, ByteClass.isBlank(self[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The parts of a list that commas separate, without the blanks around them.
  func listed(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where self[place] == UInt8(ascii: ",") {
      parts.append(trimmed(start..<place))
      start = place + 1
    }
    parts.append(trimmed(start..<range.upperBound))
    return parts
  }
}
