/// The encoding of RFC 2045, section 6.7.
enum QuotedPrintable {
  /// The body with lines of at most 76 octets; its own line ends stay.
  static func encode(_ body: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var length = 0
    for (index, octet) in body.enumerated() {
      let next = index + 1 < body.count ? body[index + 1] : Octet.carriageReturn
      let isLineEnd = octet == Octet.carriageReturn || octet == Octet.lineFeed
      if isLineEnd {
        output.append(octet)
        length = 0
        continue
      }
      let isBlankAtEnd =
        (octet == Octet.space || octet == Octet.tab) && next == Octet.carriageReturn
      let piece =
        needsEscape(octet) || isBlankAtEnd ? Array("=\(Hexadecimal.text(octet))".utf8) : [octet]
      // One place is kept for the soft line break, unless the line ends by itself.
      let limit = next == Octet.carriageReturn ? 76 : 75
      if length + piece.count > limit {
        output += [UInt8(ascii: "=")] + Octet.lineEnd
        length = 0
      }
      output += piece
      length += piece.count
    }
    return output
  }

  /// Says whether an octet cannot stand for itself.
  static func needsEscape(_ octet: UInt8) -> Bool {
    if octet == Octet.carriageReturn || octet == Octet.lineFeed { return false }
    return octet > 0x7e || octet == UInt8(ascii: "=") || Octet.isForbiddenControl(octet)
  }
}
