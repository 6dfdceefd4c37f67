/// The transparency procedure of RFC 5321, section 4.5.2.
enum DotStuffing {
  /// The content as DATA carries it: dots at line starts doubled, and the dot that ends it.
  static func stuffed(_ content: [UInt8]) -> [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(content.count + content.count / 64 + 5)
    var isLineStart = true
    for octet in content {
      if isLineStart, octet == Octet.dot { octets.append(Octet.dot) }
      octets.append(octet)
      isLineStart = octet == Octet.lineFeed
    }
    if !isLineStart { octets += Octet.lineEnd }
    return octets + [Octet.dot] + Octet.lineEnd
  }
}
