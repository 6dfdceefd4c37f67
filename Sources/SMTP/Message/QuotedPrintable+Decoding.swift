extension QuotedPrintable {
  /// The octets behind an encoded body; nil when an equals sign begins no code.
  ///
  /// Blanks at the end of a line are dropped: they were added on the way (RFC 2045, 6.7, rule 3).
  static func decode(_ body: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    var rest = body[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != Octet.lineFeed }
      rest = rest.dropFirst(line.count)
      let isEnded = rest.popFirst() != nil
      let end = line.lastIndex { $0 > Octet.space }.map { $0 + 1 } ?? line.startIndex
      let isSoft = isEnded && line[..<end].last == equals
      guard let octets = decode(line: isEnded ? line[..<end].dropLast(isSoft ? 1 : 0) : line)
      else { return nil }
      output += octets
      if isEnded, !isSoft { output += Octet.lineEnd }
    }
    return output
  }

  private static let equals = UInt8(ascii: "=")

  private static func decode(line: ArraySlice<UInt8>) -> [UInt8]? {
    var output: [UInt8] = []
    var rest = line
    while let octet = rest.popFirst() {
      guard octet == equals else {
        output.append(octet)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.count == 2, digits.allSatisfy(\.isHexDigit), let code = UInt8(digits, radix: 16)
      else { return nil }
      output.append(code)
      rest = rest.dropFirst(2)
    }
    return output
  }
}
