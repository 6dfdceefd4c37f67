/// The alphabet of RFC 4648, section 5, without padding, as RFC 7515 uses it.
///
/// Reading is strict: each byte string has exactly one text, so a signature cannot be rewritten
/// into another that also verifies.
enum Base64URL {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The value of each byte, or 255 for those outside the alphabet.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  /// Writes bytes as text.
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count * 4 + 2) / 3)
    let alphabet = alphabet
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(alphabet[Int(bits >> UInt32(count) & 63)])
      }
    }
    if count > 0 { text.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
    return text
  }

  /// Reads bytes, or answers `nil` for a stray character, padding, or leftover bits that are set.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let values = values.span
    let text = text.span
    let rest = text.count % 4
    let whole = text.count - rest
    // The top bits of all values: a stray character alone sets one.
    var seen: UInt8 = 0
    var left: UInt32 = 0
    let bytes = [UInt8](capacity: text.count * 3 / 4) { bytes in
      var place = 0
      while place < whole {
        let first = value(of: text[place], values, &seen) << 18
        let second = value(of: text[place + 1], values, &seen) << 12
        let third = value(of: text[place + 2], values, &seen) << 6
        let bits = first | second | third | value(of: text[place + 3], values, &seen)
        bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
        bytes.append(UInt8(truncatingIfNeeded: bits))
        place += 4
      }
      guard rest > 1 else { return }
      let first = value(of: text[place], values, &seen) << 12
      let second = value(of: text[place + 1], values, &seen) << 6
      let third = rest == 3 ? value(of: text[place + 2], values, &seen) : 0
      let bits = first | second | third
      bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
      if rest == 3 { bytes.append(UInt8(truncatingIfNeeded: bits >> 2)) }
      left = bits & (rest == 3 ? 0x3 : 0x3ff)
    }
    return seen < 64 && left == 0 && rest != 1 ? bytes : nil
  }

  @inline(__always)
  private static func value(
    of character: UInt8, _ values: Span<UInt8>, _ seen: inout UInt8
  ) -> UInt32 {
    let value = values[Int(character)]
    seen |= value
    return UInt32(value)
  }
}
