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
    guard text.count % 4 != 1 else { return nil }
    // What the values have in common: a stray character alone sets the top bits.
    var seen: UInt32 = 0
    let bytes = unsafe values.withUnsafeBufferPointer { values in
      unsafe text.withUnsafeBufferPointer { text in
        unsafe [UInt8](unsafeUninitializedCapacity: text.count * 3 / 4) { bytes, count in
          unsafe seen = decode(text, values, into: bytes)
          count = text.count * 3 / 4
        }
      }
    }
    return seen < 64 ? bytes : nil
  }

  /// Writes three bytes for four characters, and gives all bits of their values, with the top ones
  /// set where leftover bits are.
  @inline(__always)
  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, _ values: UnsafeBufferPointer<UInt8>,
    into bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> UInt32 {
    var seen: UInt32 = 0
    var (place, written) = (0, 0)
    while place + 4 <= text.count {
      let first = unsafe UInt32(values[Int(text[place])])
      let second = unsafe UInt32(values[Int(text[place &+ 1])])
      let third = unsafe UInt32(values[Int(text[place &+ 2])])
      let fourth = unsafe UInt32(values[Int(text[place &+ 3])])
      seen |= first | second | third | fourth
      let bits = first << 18 | second << 12 | third << 6 | fourth
      unsafe bytes[written] = UInt8(truncatingIfNeeded: bits >> 16)
      unsafe bytes[written &+ 1] = UInt8(truncatingIfNeeded: bits >> 8)
      unsafe bytes[written &+ 2] = UInt8(truncatingIfNeeded: bits)
      place &+= 4
      written &+= 3
    }
    let rest = text.count - place
    guard rest > 1 else { return seen }
    let first = unsafe UInt32(values[Int(text[place])])
    let second = unsafe UInt32(values[Int(text[place + 1])])
    let third = rest == 3 ? unsafe UInt32(values[Int(text[place + 2])]) : 0
    seen |= first | second | third
    let bits = first << 12 | second << 6 | third
    unsafe bytes[written] = UInt8(truncatingIfNeeded: bits >> 10)
    if rest == 3 { unsafe bytes[written + 1] = UInt8(truncatingIfNeeded: bits >> 2) }
    let left = bits & (rest == 3 ? 0x3 : 0x3ff)
    return left == 0 ? seen : .max
  }
}
