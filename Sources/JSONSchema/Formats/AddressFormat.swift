/// Addresses of the Internet Protocol (RFC 2673 section 3.2 and RFC 4291 section 2.2).
enum AddressFormat {
  static func isIPv4(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return false }
    return parts.allSatisfy { part in
      guard (1...3).contains(part.count), part.allSatisfy({ (0x30...0x39).contains($0) }),
        part.count == 1 || part.first != 0x30
      else { return false }
      return part.reduce(0) { $0 * 10 + Int($1 - 0x30) } < 256
    }
  }

  static func isIPv6(_ text: String) -> Bool {
    var groups = text.split(separator: ":", omittingEmptySubsequences: false)
    guard groups.count >= 3 else { return false }
    var count = 0
    if let last = groups.last, last.contains(".") {
      guard isIPv4(String(last)) else { return false }
      groups.removeLast()
      count = 2
    }
    let endsInIPv4 = count == 2
    var hasGap = false
    for (index, group) in groups.enumerated() {
      if group.isEmpty {
        let isFirst = index == 0
        let isLast = index == groups.count - 1 && !endsInIPv4
        if isFirst {
          guard groups.count > 1, groups[1].isEmpty else { return false }
        } else if isLast {
          guard groups[index - 1].isEmpty else { return false }
        } else {
          guard !hasGap else { return false }
          hasGap = true
        }
        continue
      }
      guard group.utf8.count <= 4, group.utf8.allSatisfy(\.isHexadecimal) else { return false }
      count += 1
    }
    return hasGap ? count < 8 : count == 8
  }
}

extension UInt8 {
  var isHexadecimal: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  var isASCIILetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: false
    }
  }
}
