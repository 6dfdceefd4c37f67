/// The octets that the protocol gives a meaning.
enum Octet {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0a
  static let carriageReturn: UInt8 = 0x0d
  static let space: UInt8 = 0x20
  static let hyphen: UInt8 = 0x2d
  static let dot: UInt8 = 0x2e
  static let delete: UInt8 = 0x7f
  static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  static let lineEnd = [carriageReturn, lineFeed]

  /// Says whether an octet is a control that no line of text may hold; a tab may stand there.
  static func isForbiddenControl(_ octet: UInt8) -> Bool {
    octet < space && octet != tab || octet == delete
  }
}
