/// A reader of the tokens, quoted strings and marks that the values of fields are made of.
struct FieldReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { place >= bytes.count }

  func isAt(_ mark: Unicode.Scalar) -> Bool { !isAtEnd && bytes[place] == UInt8(ascii: mark) }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard isAt(mark) else { return false }
    place += 1
    return true
  }

  mutating func skipBlanks() {
    while !isAtEnd, ByteClass.isBlank(bytes[place]) { place += 1 }
  }

  mutating func token() -> String? { run(where: ByteClass.isToken) }

  /// The bytes up to the first that is not allowed; nil where there is none.
  mutating func run(where isAllowed: (UInt8) -> Bool) -> String? {
    let start = place
    while !isAtEnd, isAllowed(bytes[place]) { place += 1 }
    return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
  }

  mutating func tokenOrQuoted() -> String? { isAt("\"") ? quoted() : token() }

  /// A quoted string (RFC 9110, section 5.6.4), without its quotes and escapes.
  private mutating func quoted() -> String? {
    place += 1
    var text: [UInt8] = []
    while !isAtEnd {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        place += 1
        guard !isAtEnd else { return nil }
      default: break
      }
      text.append(bytes[place])
      place += 1
    }
    return nil
  }
}
