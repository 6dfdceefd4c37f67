/// A search for the ends of lines that goes on where it stopped when more bytes come.
///
/// Only CR LF ends a line. What else is below a space, and DEL, is refused where it stands.
struct LineScanner {
  private(set) var lineStart = 0
  private var place = 0

  /// The bytes of the line that has not ended yet.
  var pending: Int { place - lineStart }

  /// Finds the next line.
  ///
  /// - Parameters:
  ///   - bytes: All bytes since the start; on each call at least those of the last.
  ///   - end: The place beyond which no byte of a line may stand.
  ///   - overrun: What to refuse with then.
  /// - Returns: The line without its line break; nil where its end has not come.
  /// - Throws: `overrun`, or a `RequestRefusal` for a byte that is no text.
  @inline(__always)
  mutating func next(
    _ bytes: Span<UInt8>, before end: Int, or overrun: @autoclosure () -> RequestRefusal
  ) throws(RequestRefusal) -> Range<Int>? {
    place = Self.plainEnd(bytes, from: place)
    if place > end { throw overrun() }
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case 0x0d:
      guard place + 1 < bytes.count else { return nil }
      guard bytes[place + 1] == 0x0a else { throw .bareCarriageReturn(offset: place) }
    case 0x0a: throw .bareLineFeed(offset: place)
    default: throw .controlByte(bytes[place], offset: place)
    }
    let line = lineStart..<place
    place += 2
    lineStart = place
    return line
  }

  /// The place of the first byte that is no text: a control other than the tab, or the end.
  @inline(__always)
  private static func plainEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var place = start
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = unsafe bytes.bytes
    while place + 8 <= bytes.count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      let delete = word ^ (ones &* 0x7f)
      // The usual test for a byte that is less, or zero, in eight bytes at once.
      let controls = (word &- ones &* 0x20) & ~word | (delete &- ones) & ~delete
      if controls & (ones &* 0x80) == 0 {
        place += 8
        continue
      }
      let end = place + 8
      while place < end, isText(bytes[place]) { place += 1 }
      if place < end { return place }
    }
    while place < bytes.count, isText(bytes[place]) { place += 1 }
    return place
  }

  @inline(__always)
  private static func isText(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7f || byte == 0x09
  }
}
