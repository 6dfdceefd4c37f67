/// Paths as git writes them into a diff: in C quotes where a character would confuse a reader.
enum GitPath {
  /// The path, quoted where it holds a control character, a quote or a backslash.
  static func quoted(_ path: String) -> String {
    let needsQuotes = path.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }
    return needsQuotes ? alwaysQuoted(path) : path
  }

  /// The path in quotes; every reader of git's formats takes this form.
  static func alwaysQuoted(_ path: String) -> String {
    var out: [UInt8] = [UInt8(ascii: "\"")]
    for byte in path.utf8 {
      switch byte {
      case 0x22, 0x5C: out += [0x5C, byte]
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 8)
        out += [0x5C] + String(repeating: "0", count: 3 - digits.count).utf8 + digits.utf8
      default: out.append(byte)
      }
    }
    return String(decoding: out + [UInt8(ascii: "\"")], as: UTF8.self)
  }

  /// The path that a header names, or nil where its quotes are broken.
  ///
  /// - Parameter field: The rest of a `---` or `+++` line; from a tab on it is a date.
  /// - Returns: The bare path, still with its `a/` or `b/`.
  static func unquoted(_ field: String) -> String? {
    guard field.hasPrefix("\"") else {
      return field.split(separator: "\t", omittingEmptySubsequences: false).first.map(String.init)
    }
    var out: [UInt8] = []
    var rest = field.utf8.dropFirst()
    while let byte = rest.popFirst() {
      if byte == 0x22 { return String(decoding: out, as: UTF8.self) }
      guard byte == 0x5C else {
        out.append(byte)
        continue
      }
      guard let escaped = unescape(&rest) else { return nil }
      out.append(escaped)
    }
    return nil
  }

  private static func unescape(_ rest: inout Substring.UTF8View) -> UInt8? {
    if let letter = rest.first, let byte = escapes[letter] {
      rest = rest.dropFirst()
      return byte
    }
    let digits = String(decoding: rest.prefix(3), as: UTF8.self)
    rest = rest.dropFirst(3)
    return digits.count == 3 ? UInt8(digits, radix: 8) : nil
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10,
    UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C,
  ]
}
