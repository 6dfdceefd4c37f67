/// Makes strings of at most fifteen ASCII bytes without a call into the standard library.
///
/// Such a string lives in its own sixteen bytes. Nothing promises that form, so it is looked at once:
/// where it is another, there is no short cut.
struct ShortText {
  private static let isAsExpected: Bool = {
    let samples = ["", "a", "seven77", "eight888", "fifteen15151515"]
    return UInt64(1).littleEndian == 1 && MemoryLayout<String>.size == 16
      && samples.allSatisfy { sample in
        let made = unsafe Array(sample.utf8).withUnsafeBufferPointer {
          unsafe bits($0, 0..<$0.count)
        }
        return unsafe made == unsafeBitCast(sample, to: UInt128.self)
      }
  }()

  private let isUsable = Self.isAsExpected

  /// The string of a range of ASCII bytes, or `nil` where it is too long for the short form.
  @inline(__always)
  func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
    guard isUsable, range.count <= 15 else { return nil }
    return unsafe unsafeBitCast(Self.bits(bytes, range), to: String.self)
  }

  /// The bytes from the lowest on, and in the last one the count and the marks of ASCII.
  @inline(__always)
  private static func bits(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt128 {
    let raw = UnsafeRawBufferPointer(bytes)
    let (start, count) = (range.lowerBound, range.count)
    var (low, high): (UInt64, UInt64) = (0, 0)
    if start + 16 <= bytes.count {
      low = unsafe raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      low &= count >= 8 ? .max : (1 << UInt64(count * 8)) - 1
      high = unsafe raw.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
      high &= count <= 8 ? 0 : (1 << UInt64((count - 8) * 8)) - 1
    } else if count >= 8 {
      low = unsafe raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      let last = unsafe raw.loadUnaligned(fromByteOffset: start + count - 8, as: UInt64.self)
      high = count == 8 ? 0 : last >> UInt64((16 - count) * 8)
    } else {
      for offset in 0..<count { low |= unsafe UInt64(bytes[start + offset]) << UInt64(offset * 8) }
    }
    high |= (0xe0 | UInt64(count)) << 56
    return UInt128(high) << 64 | UInt128(low)
  }
}
