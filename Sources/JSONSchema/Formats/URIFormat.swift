/// URIs of RFC 3986 and IRIs of RFC 3987, whole or as relative references.
enum URIFormat {
  private static let subDelimiters = "!$&'()*+,;="

  static func accepts(_ text: String, isInternational: Bool, needsScheme: Bool) -> Bool {
    let parts = URIReference(text)
    if needsScheme, parts.scheme == nil { return false }
    if parts.scheme == nil, parts.authority == nil,
      parts.path.prefix(while: { $0 != "/" }).contains(":")
    {
      return false
    }
    if parts.authority == nil, parts.path.hasPrefix("//") { return false }
    if let authority = parts.authority, !isAuthority(authority, isInternational) { return false }
    return isText(parts.path, ":@/", isInternational)
      && isText(parts.query ?? "", ":@/?", isInternational, isPrivateAllowed: true)
      && isText(parts.fragment ?? "", ":@/?", isInternational)
  }

  private static func isAuthority(_ text: Substring, _ isInternational: Bool) -> Bool {
    var host = text
    if let at = text.firstIndex(of: "@") {
      guard isText(text[..<at], ":", isInternational) else { return false }
      host = text[text.index(after: at)...]
    }
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return false }
      let literal = host[host.index(after: host.startIndex)..<end]
      guard AddressFormat.isIPv6(String(literal)) || isFutureAddress(literal) else { return false }
      host = host[host.index(after: end)...]
      return host.isEmpty || (host.hasPrefix(":") && isPort(host.dropFirst()))
    }
    if let colon = host.firstIndex(of: ":") {
      guard isPort(host[host.index(after: colon)...]) else { return false }
      host = host[..<colon]
    }
    return isText(host, "", isInternational)
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isFutureAddress(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let mark = parts[0].utf8.first, mark | 0x20 == 0x76,
      parts[0].utf8.count > 1, parts[0].utf8.dropFirst().allSatisfy(\.isHexadecimal)
    else { return false }
    return !parts[1].isEmpty && !parts[1].contains("%") && isText(parts[1], ":", false)
  }

  /// Tells whether all scalars are unreserved, escaped, sub-delimiters or listed.
  private static func isText(
    _ text: Substring, _ others: String, _ isInternational: Bool, isPrivateAllowed: Bool = false
  ) -> Bool {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "%" {
        let digits = rest.prefix(2)
        guard digits.count == 2,
          digits.allSatisfy({ $0.isASCII && UInt8($0.value).isHexadecimal })
        else { return false }
        rest = rest.dropFirst(2)
      } else if scalar.isASCII {
        guard
          UInt8(scalar.value).isASCIILetterOrDigit || "-._~".unicodeScalars.contains(scalar)
            || subDelimiters.unicodeScalars.contains(scalar)
            || others.unicodeScalars.contains(scalar)
        else { return false }
      } else {
        guard isInternational, isAllowed(scalar, isPrivateAllowed) else { return false }
      }
    }
    return true
  }

  /// The `ucschar` and `iprivate` of RFC 3987 section 2.2.
  private static func isAllowed(_ scalar: Unicode.Scalar, _ isPrivateAllowed: Bool) -> Bool {
    switch scalar.value {
    case 0xa0...0xd7ff, 0xf900...0xfdcf, 0xfdf0...0xffef: true
    case 0xe000...0xf8ff, 0xf0000...0xffffd, 0x100000...0x10fffd: isPrivateAllowed
    case 0x10000...0xdffff: scalar.value & 0xffff <= 0xfffd
    case 0xe1000...0xefffd: true
    default: false
    }
  }
}
