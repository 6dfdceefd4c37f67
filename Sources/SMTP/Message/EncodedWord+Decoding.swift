extension EncodedWord {
  /// The text of an unfolded field value, without the blanks around it (RFC 2047, section 6).
  ///
  /// Blanks between two encoded words are no part of the text. A word in another charset than
  /// UTF-8 or ASCII, or one that is malformed, stays as it is.
  static func decode(_ value: [UInt8]) -> String {
    let end = value.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    var rest = value[..<end].drop(while: isBlank)
    var output: [UInt8] = []
    var isAfterWord = false
    while !rest.isEmpty {
      let gap = rest.prefix(while: isBlank)
      rest = rest.dropFirst(gap.count)
      let token = rest.prefix { !isBlank($0) }
      rest = rest.dropFirst(token.count)
      let word = octets(of: token)
      if !isAfterWord || word == nil { output += gap }
      output += word ?? Array(token)
      isAfterWord = word != nil
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The octets of one encoded word; nil for anything else.
  private static func octets(of token: ArraySlice<UInt8>) -> [UInt8]? {
    let parts = token.split(separator: UInt8(ascii: "?"), omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].elementsEqual("=".utf8), parts[4].elementsEqual("=".utf8)
    else { return nil }
    // A language may follow the charset after an asterisk (RFC 2231, section 5).
    let charset = String(decoding: parts[1].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    guard ["utf-8", "us-ascii"].contains(charset.lowercased()) else { return nil }
    switch String(decoding: parts[2], as: UTF8.self).uppercased() {
    case "B": return Base64.decode(parts[3])
    case "Q":
      return QuotedPrintable.decode(
        parts[3].map { $0 == UInt8(ascii: "_") ? Octet.space : $0 })
    default: return nil
    }
  }

  private static func isBlank(_ octet: UInt8) -> Bool {
    octet == Octet.space || octet == Octet.tab
  }
}
