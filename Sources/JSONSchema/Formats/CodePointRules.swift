/// Which code points a U-label may have, and in which company (RFC 5892).
enum CodePointRules {
  static func allows(_ label: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = label[index]
    switch scalar.value {
    case 0x00df, 0x03c2, 0x06fd, 0x06fe, 0x0f0b, 0x3007: return true
    case 0x0640, 0x07fa, 0x302e, 0x302f, 0x3031...0x3035, 0x303b: return false
    case 0x00b7:
      return self.scalar(label, index - 1) == "l" && self.scalar(label, index + 1) == "l"
    case 0x0375: return isScript("Greek", self.scalar(label, index + 1))
    case 0x05f3, 0x05f4: return isScript("Hebrew", self.scalar(label, index - 1))
    case 0x30fb: return label.contains { isKana($0) }
    case 0x0660...0x0669: return !label.contains { (0x06f0...0x06f9).contains($0.value) }
    case 0x06f0...0x06f9: return !label.contains { (0x0660...0x0669).contains($0.value) }
    case 0x200d: return followsVirama(label, index)
    case 0x200c: return followsVirama(label, index) || joins(label, index)
    case 0x2d, 0x30...0x39, 0x61...0x7a: return true
    case ..<0x80: return false
    case 0x1100...0x11ff, 0xa960...0xa97c, 0xd7b0...0xd7fb: return false
    default: return isLetterOrDigit(scalar)
    }
  }

  private static func scalar(_ label: [Unicode.Scalar], _ index: Int) -> Unicode.Scalar? {
    label.indices.contains(index) ? label[index] : nil
  }

  private static func isScript(_ name: String, _ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { UnicodeScripts.contains($0, in: name) } ?? false
  }

  private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    isScript("Hiragana", scalar) || isScript("Katakana", scalar) || isScript("Han", scalar)
  }

  /// The derived property of section 3 for code points that no exception names.
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.changesWhenNFKCCaseFolded || properties.isDefaultIgnorableCodePoint
      || properties.isNoncharacterCodePoint
    {
      return false
    }
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }

  private static func followsVirama(_ label: [Unicode.Scalar], _ index: Int) -> Bool {
    scalar(label, index - 1)?.properties.canonicalCombiningClass == .virama
  }

  /// A zero-width non-joiner between two letters of a cursive script (appendix A.1, by script).
  private static func joins(_ label: [Unicode.Scalar], _ index: Int) -> Bool {
    func isCursive(_ scalar: Unicode.Scalar?) -> Bool {
      ["Arabic", "Syriac", "Nko", "Mandaic", "Mongolian"].contains { isScript($0, scalar) }
    }
    return isCursive(scalar(label, index - 1)) && isCursive(scalar(label, index + 1))
  }
}

/// The rule for labels with letters that run from right to left (RFC 5893 section 2).
enum BidiRule {
  static func accepts(_ label: [Unicode.Scalar]) -> Bool {
    guard label.contains(where: isRightToLeft) else { return true }
    guard let first = label.first, isRightToLeft(first) else { return false }
    let last = label.last { $0.properties.generalCategory != .nonspacingMark }
    guard let last, isRightToLeft(last) || last.properties.generalCategory == .decimalNumber else {
      return false
    }
    return label.allSatisfy { scalar in
      isRightToLeft(scalar) || scalar == "-"
        || [.decimalNumber, .nonspacingMark, .format].contains(scalar.properties.generalCategory)
        || scalar.properties.generalCategory == .otherPunctuation
    }
  }

  /// Tells whether a scalar's direction is R or AL, by the blocks that Unicode keeps for them.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08ff, 0xfb1d...0xfdff, 0xfe70...0xfeff, 0x10800...0x10fff, 0x1e800...0x1efff:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .decimalNumber: false
      default: true
      }
    default: false
    }
  }
}
