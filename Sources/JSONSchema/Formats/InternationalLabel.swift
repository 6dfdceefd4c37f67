/// One label of an internationalised name.
enum InternationalLabel {
  /// The bytes of a label as it goes over the wire, or `nil` where it is no label.
  static func encodedLength(_ label: String) -> Int? {
    let scalars = Array(label.unicodeScalars)
    guard !scalars.isEmpty, scalars.count <= 63 else { return nil }
    if scalars.allSatisfy(\.isASCII) {
      return HostFormat.accepts(label) ? scalars.count : nil
    }
    guard isULabel(scalars), let encoded = Punycode.encoded(scalars), encoded.count <= 59 else {
      return nil
    }
    return encoded.count + 4
  }

  /// Tells whether a label of the form `xn--…` stands for a valid U-label and is its one encoding.
  static func isALabel(_ label: String) -> Bool {
    let text = label.lowercased()
    guard text.hasPrefix("xn--"), text.utf8.count > 4 else { return false }
    let body = Array(text.utf8.dropFirst(4))
    guard let scalars = Punycode.decoded(body), !scalars.allSatisfy(\.isASCII) else { return false }
    return isULabel(scalars) && Punycode.encoded(scalars) == body
  }

  private static func isULabel(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, let last = scalars.last, first != "-", last != "-" else {
      return false
    }
    if scalars.count >= 4, scalars[2] == "-", scalars[3] == "-" { return false }
    switch first.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    default: break
    }
    return scalars.indices.allSatisfy { CodePointRules.allows(scalars, at: $0) }
      && BidiRule.accepts(scalars)
  }
}
