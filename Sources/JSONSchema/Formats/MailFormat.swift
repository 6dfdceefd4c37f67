/// Mail addresses (RFC 5321 section 4.1.2, RFC 6531 for the international form).
enum MailFormat {
  static func accepts(_ text: String, isInternational: Bool) -> Bool {
    guard let at = text.unicodeScalars.lastIndex(of: "@") else { return false }
    let local = Array(text.unicodeScalars[..<at])
    let domain = String(text.unicodeScalars[text.unicodeScalars.index(after: at)...])
    guard isLocal(local, isInternational), !domain.isEmpty else { return false }
    if domain.hasPrefix("["), domain.hasSuffix("]") {
      let literal = String(domain.dropFirst().dropLast())
      if literal.lowercased().hasPrefix("ipv6:") {
        return AddressFormat.isIPv6(String(literal.dropFirst(5)))
      }
      return AddressFormat.isIPv4(literal)
    }
    return isInternational ? InternationalHostFormat.accepts(domain) : HostFormat.accepts(domain)
  }

  private static func isLocal(_ scalars: [Unicode.Scalar], _ isInternational: Bool) -> Bool {
    guard let first = scalars.first, let last = scalars.last else { return false }
    if first == "\"" {
      guard scalars.count >= 2, last == "\"" else { return false }
      return isQuoted(scalars.dropFirst().dropLast(), isInternational)
    }
    var wasDot = true
    for scalar in scalars {
      if scalar == "." {
        guard !wasDot else { return false }
        wasDot = true
        continue
      }
      wasDot = false
      guard isAtomText(scalar) || (isInternational && !scalar.isASCII) else { return false }
    }
    return !wasDot
  }

  private static func isQuoted(
    _ scalars: ArraySlice<Unicode.Scalar>, _ isInternational: Bool
  ) -> Bool {
    var isEscaped = false
    for scalar in scalars {
      let isPrintable = (" "..."~").contains(scalar) || (isInternational && !scalar.isASCII)
      guard isPrintable else { return false }
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        return false
      }
    }
    return !isEscaped
  }

  private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return false }
    return UInt8(scalar.value).isASCIILetterOrDigit
      || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
  }
}
