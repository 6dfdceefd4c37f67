/// The grammar of Mailbox in RFC 5321, section 4.1.2, with RFC 6531 on top.
enum MailboxGrammar {
  /// Says whether octets are a whole mailbox.
  static func accepts(_ octets: [UInt8]) -> Bool {
    guard let end = localPartEnd(in: octets), (1...64).contains(end), end < octets.count,
      octets[end] == UInt8(ascii: "@"), octets.count <= 254
    else { return false }
    return isDomain(octets[(end + 1)...])
      && String(validating: octets, as: UTF8.self) != nil
  }

  /// The index after the local part; nil when it is malformed.
  private static func localPartEnd(in octets: [UInt8]) -> Int? {
    if octets.first == UInt8(ascii: "\"") { return quotedEnd(in: octets) }
    let end = octets.firstIndex(of: UInt8(ascii: "@")) ?? octets.count
    let atoms = octets[..<end].split(separator: Octet.dot, omittingEmptySubsequences: false)
    return atoms.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomText) } ? end : nil
  }

  private static func quotedEnd(in octets: [UInt8]) -> Int? {
    var index = 1
    while index < octets.count {
      switch octets[index] {
      case UInt8(ascii: "\""): return index + 1
      case UInt8(ascii: "\\"):
        index += 1
        guard index < octets.count, (0x20...0x7e).contains(octets[index]) else { return nil }
      case let octet where octet < Octet.space || octet == Octet.delete: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Says whether octets are a host name or an address literal in square brackets.
  static func isDomain(_ octets: ArraySlice<UInt8>) -> Bool {
    guard (1...255).contains(octets.count) else { return false }
    if octets.first == UInt8(ascii: "[") {
      let inner = octets.dropFirst().dropLast()
      return octets.last == UInt8(ascii: "]") && !inner.isEmpty && inner.allSatisfy(isLiteralText)
    }
    return octets.split(separator: Octet.dot, omittingEmptySubsequences: false).allSatisfy {
      (1...63).contains($0.count) && $0.first != Octet.hyphen && $0.last != Octet.hyphen
        && $0.allSatisfy(isNameText)
    }
  }

  private static func isLiteralText(_ octet: UInt8) -> Bool {
    (0x21...0x5a).contains(octet) || (0x5e...0x7e).contains(octet)
  }

  private static func isAlphanumeric(_ octet: UInt8) -> Bool {
    Octet.digits.contains(octet) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet | 0x20)
  }

  private static func isNameText(_ octet: UInt8) -> Bool {
    isAlphanumeric(octet) || octet == Octet.hyphen || octet > 0x7f
  }

  private static func isAtomText(_ octet: UInt8) -> Bool {
    isAlphanumeric(octet) || octet > 0x7f || "!#$%&'*+-/=?^_`{|}~".utf8.contains(octet)
  }
}
