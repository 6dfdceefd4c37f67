/// Percent-coding of URIs (RFC 3986, section 2.1).
enum PercentCoding {
  /// Decodes each escape once.
  ///
  /// - Parameters:
  ///   - bytes: The escaped bytes.
  ///   - keepsSlash: Whether `%2F` stays as it is, so that it cannot be taken for a separator.
  ///   - plusIsBlank: Whether a plus sign stands for a blank, as in forms.
  /// - Returns: nil where an escape is broken or the result is no UTF-8.
  static func decoded(
    _ bytes: Span<UInt8>, keepsSlash: Bool = false, plusIsBlank: Bool = false
  ) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "%") {
        guard let value = escape(bytes, at: place) else { return nil }
        if keepsSlash, value == UInt8(ascii: "/") {
          for offset in 0..<3 { decoded.append(bytes[place + offset]) }
        } else {
          decoded.append(value)
        }
        place += 3
      } else {
        decoded.append(plusIsBlank && byte == UInt8(ascii: "+") ? 0x20 : byte)
        place += 1
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }

  /// The byte that an escape at a place stands for; nil where there is no whole escape.
  @inline(__always)
  static func escape(_ bytes: Span<UInt8>, at place: Int) -> UInt8? {
    guard place + 2 < bytes.count, bytes[place] == UInt8(ascii: "%"),
      let high = ByteClass.hexadecimal(bytes[place + 1]),
      let low = ByteClass.hexadecimal(bytes[place + 2])
    else { return nil }
    return high << 4 | low
  }
}
