/// How a body travels over 7-bit lines (RFC 2045, section 6).
enum TransferEncoding: String {
  case sevenBit = "7bit"
  case quotedPrintable = "quoted-printable"
  case base64

  /// The plainest encoding that carries a body unharmed, and of two the shorter.
  ///
  /// - Parameter body: Lines that end in CR LF.
  init(for body: [UInt8]) {
    let lines = body.split(separator: Octet.lineFeed, omittingEmptySubsequences: false)
    let isPlain = body.allSatisfy { $0 < 0x80 && $0 != 0 && $0 != Octet.delete }
    if isPlain, lines.allSatisfy({ $0.count <= 999 }) {
      self = .sevenBit
    } else {
      let escaped = body.count { QuotedPrintable.needsEscape($0) }
      self = escaped * 2 > body.count / 3 ? .base64 : .quotedPrintable
    }
  }

  /// The body in this encoding, with a line end at its end.
  func encode(_ body: [UInt8]) -> [UInt8] {
    switch self {
    case .sevenBit: return body
    case .quotedPrintable: return QuotedPrintable.encode(body)
    case .base64:
      let digits = Array(Base64.encode(body).utf8)
      return stride(from: 0, to: digits.count, by: 76).flatMap {
        digits[$0..<min($0 + 76, digits.count)] + Octet.lineEnd
      }
    }
  }
}
