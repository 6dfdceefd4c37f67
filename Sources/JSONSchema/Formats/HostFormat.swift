/// Host names of RFC 1123 section 2.1, with A-labels that decode (RFC 5890 section 2.3.2.1).
enum HostFormat {
  static func accepts(_ text: String) -> Bool {
    guard (1...253).contains(text.utf8.count) else { return false }
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy(isLabel)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    let bytes = Array(label.utf8)
    guard (1...63).contains(bytes.count), bytes.first != 0x2d, bytes.last != 0x2d,
      bytes.allSatisfy({ $0.isASCIILetterOrDigit || $0 == 0x2d })
    else { return false }
    guard bytes.count >= 4, bytes[2] == 0x2d, bytes[3] == 0x2d else { return true }
    return InternationalLabel.isALabel(String(label))
  }
}

/// Host names of IDNA 2008 (RFC 5890 to 5893).
enum InternationalHostFormat {
  static func accepts(_ text: String) -> Bool {
    var labels: [String] = [""]
    for scalar in text.unicodeScalars {
      switch scalar {
      case ".", "\u{3002}", "\u{ff0e}", "\u{ff61}": labels.append("")
      default: labels[labels.count - 1].unicodeScalars.append(scalar)
      }
    }
    var length = labels.count - 1
    for label in labels {
      guard let count = InternationalLabel.encodedLength(label) else { return false }
      length += count
    }
    return length <= 253
  }
}
