/// Percent-encoding (RFC 3986, section 2.1) as queries and forms use it.
enum PercentText {
  /// The bytes of a text with its escapes resolved; what is no escape stays as it is.
  ///
  /// - Parameters:
  ///   - bytes: The text's bytes.
  ///   - plusIsBlank: Whether a plus sign stands for a blank, as in forms.
  /// - Returns: The bytes that are meant, UTF-8 or not.
  static func decode(_ bytes: some Collection<UInt8>, plusIsBlank: Bool = true) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(digit),
        let low = rest.dropFirst().first.flatMap(digit)
      {
        decoded.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(plusIsBlank && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return decoded
  }

  /// The text that a text stands for; what is no UTF-8 is replaced.
  static func decode(_ text: some StringProtocol) -> String {
    String(decoding: decode(Array(text.utf8)), as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
