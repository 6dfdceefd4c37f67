/// The syntax of a host with a port (RFC 9110, section 7.2; RFC 3986, section 3.2).
///
/// Of a registered name only the unreserved characters and escapes are accepted: no name of the DNS
/// holds the others, and a comma is where two fields were joined.
enum HostSyntax {
  /// Says whether a port may or must follow the name.
  enum Port { case allowed, needed }

  static func isHost(_ bytes: Span<UInt8>, _ range: Range<Int>, port: Port) -> Bool {
    guard let nameEnd = nameEnd(bytes, range), nameEnd > range.lowerBound else { return false }
    guard nameEnd < range.upperBound else { return port == .allowed }
    guard bytes[nameEnd] == UInt8(ascii: ":") else { return false }
    var number = 0
    for place in nameEnd + 1..<range.upperBound {
      guard ByteClass.isDigit(bytes[place]) else { return false }
      number = number * 10 + Int(bytes[place] - 0x30)
      guard number <= 65_535 else { return false }
    }
    return port == .allowed || number > 0
  }

  /// The end of the name or address; nil where neither stands.
  private static func nameEnd(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    if bytes[range.lowerBound] == UInt8(ascii: "[") {
      for place in range where bytes[place] == UInt8(ascii: "]") {
        let inside = bytes.text(range.lowerBound + 1..<place)
        return isAddress(inside) ? place + 1 : nil
      }
      return nil
    }
    var place = range.lowerBound
    while place < range.upperBound {
      if ByteClass.isUnreserved(bytes[place]) {
        place += 1
      } else if bytes.isEscape(at: place, before: range.upperBound) {
        place += 3
      } else {
        break
      }
    }
    return place
  }

  /// Says whether a text is an IPv6 address: eight groups, or fewer with one `::`.
  private static func isAddress(_ text: String) -> Bool {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var count = 0
    for (position, half) in halves.enumerated() where !half.isEmpty {
      let groups = half.split(separator: ":", omittingEmptySubsequences: false)
      for (index, group) in groups.enumerated() {
        let isLast = position == halves.count - 1 && index == groups.count - 1
        if isLast, isDottedQuad(group) {
          count += 2
          continue
        }
        guard 1...4 ~= group.utf8.count,
          group.utf8.allSatisfy({ ByteClass.hexadecimal($0) != nil })
        else { return false }
        count += 1
      }
    }
    return halves.count == 2 ? count < 8 : count == 8
  }

  private static func isDottedQuad(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.utf8.allSatisfy(ByteClass.isDigit) && UInt8(part).map { String($0) == part } == true
      }
  }
}
