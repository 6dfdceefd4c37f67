/// Text beyond ASCII in a header (RFC 2047), as words of at most 75 octets.
enum EncodedWord {
  private static let prefixes = (quoted: "=?utf-8?Q?", base64: "=?utf-8?B?")
  private static let suffix = "?="

  /// The words of a text, of which the first has less room on its line.
  ///
  /// No word ends within a scalar, since each word is decoded by itself.
  static func words(of text: String, firstLimit: Int) -> [String] {
    let quotedLength = text.utf8.reduce(0) { $0 + (isPlain($1) ? 1 : 3) }
    // A text that is mostly ASCII stays readable; another script gets shorter.
    let usesBase64 = quotedLength > text.utf8.count * 2
    var words: [String] = []
    var chunk: [UInt8] = []
    for scalar in text.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      let limit = words.isEmpty ? firstLimit : 75
      if !chunk.isEmpty, word(chunk + octets, usesBase64).utf8.count > limit {
        words.append(word(chunk, usesBase64))
        chunk = []
      }
      chunk += octets
    }
    return chunk.isEmpty ? words : words + [word(chunk, usesBase64)]
  }

  private static func word(_ octets: [UInt8], _ usesBase64: Bool) -> String {
    if usesBase64 { return prefixes.base64 + Base64.encode(octets) + suffix }
    let text = octets.map { octet in
      octet == Octet.space
        ? "_" : isPlain(octet) ? String(UnicodeScalar(octet)) : "=" + Hexadecimal.text(octet)
    }
    return prefixes.quoted + text.joined() + suffix
  }

  /// What stands for itself in every place of a header; a blank becomes an underscore.
  private static func isPlain(_ octet: UInt8) -> Bool {
    Octet.digits.contains(octet) || octet == Octet.space
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(octet)
      || "!*+-/".utf8.contains(octet)
  }
}

/// Octets as two digits in upper case.
enum Hexadecimal {
  private static let digits = Array("0123456789ABCDEF")

  static func text(_ octet: UInt8) -> String {
    String([digits[Int(octet >> 4)], digits[Int(octet & 15)]])
  }
}
