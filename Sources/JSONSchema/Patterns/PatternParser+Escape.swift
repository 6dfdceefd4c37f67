extension PatternParser {
  /// Reads what a backslash outside a class begins.
  mutating func escapedAtom() throws(PatternError) -> PatternExpression {
    at += 1
    guard let scalar = current else { throw PatternError(problem: "it ends with a backslash") }
    if ("1"..."9").contains(scalar) {
      var number = 0
      while let digit = current, ("0"..."9").contains(digit) {
        number = min(number * 10 + Int(digit.value - 0x30), 1 << 20)
        at += 1
      }
      greatestReference = max(greatestReference, number)
      return .backReference(number)
    }
    if take("k<") {
      let name = try groupName()
      references.append(name)
      return .namedBackReference(name)
    }
    return .set(try escapedSet())
  }

  /// Reads an escape after its backslash as the scalars that it stands for.
  mutating func escapedSet() throws(PatternError) -> ScalarSet {
    guard let scalar = current else { throw PatternError(problem: "it ends with a backslash") }
    at += 1
    switch scalar {
    case "d": return .digits
    case "D": return ScalarSet.digits.inverted
    case "w": return .words
    case "W": return ScalarSet.words.inverted
    case "s": return .spaces
    case "S": return ScalarSet.spaces.inverted
    case "p", "P": return try property(isNegated: scalar == "P")
    default: return ScalarSet(try escapedScalar(scalar))
    }
  }

  private mutating func property(isNegated: Bool) throws(PatternError) -> ScalarSet {
    guard take("{" as Unicode.Scalar), let end = scalars[at...].firstIndex(of: "}") else {
      throw PatternError(problem: "\\p must be followed by a property in braces")
    }
    var name = ""
    name.unicodeScalars.append(contentsOf: scalars[at..<end])
    at = end + 1
    guard let property = UnicodeProperty(name) else {
      throw PatternError(problem: "there is no Unicode property \(name)")
    }
    var set = ScalarSet()
    set.insert(property, isNegated: isNegated)
    return set
  }

  private mutating func escapedScalar(
    _ scalar: Unicode.Scalar
  ) throws(PatternError) -> Unicode.Scalar {
    switch scalar {
    case "t": return "\t"
    case "n": return "\n"
    case "v": return "\u{b}"
    case "f": return "\u{c}"
    case "r": return "\r"
    case "0":
      if let next = current, ("0"..."9").contains(next) { break }
      return "\0"
    case "c":
      guard let letter = current, letter.isASCII, letter.properties.isAlphabetic else { break }
      at += 1
      return Unicode.Scalar(UInt8(letter.value % 32))
    case "x":
      guard let value = hexadecimal(2), let scalar = Unicode.Scalar(value) else { break }
      return scalar
    case "u":
      guard let scalar = unicodeEscape() else { break }
      return scalar
    default:
      let isPunctuation = scalar.isASCII && !scalar.properties.isAlphabetic && scalar > " "
      if isPunctuation, !("0"..."9").contains(scalar) { return scalar }
    }
    throw PatternError(problem: "'\\\(scalar)' is no escape")
  }

  private mutating func unicodeEscape() -> Unicode.Scalar? {
    if take("{" as Unicode.Scalar) {
      var value: UInt32 = 0
      var digits = 0
      while let digit = current.flatMap({ Character($0).hexDigitValue }), current != "}" {
        value = min(value * 16 + UInt32(digit), 0x110000)
        digits += 1
        at += 1
      }
      return digits > 0 && take("}" as Unicode.Scalar) ? Unicode.Scalar(value) : nil
    }
    guard let high = hexadecimal(4) else { return nil }
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xdc00, take("\\u"), let low = hexadecimal(4), (0xdc00...0xdfff).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff))
  }

  private mutating func hexadecimal(_ count: Int) -> UInt32? {
    guard at + count <= scalars.count else { return nil }
    var value: UInt32 = 0
    for scalar in scalars[at..<at + count] {
      guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { return nil }
      value = value * 16 + UInt32(digit)
    }
    at += count
    return value
  }

  /// Reads a class in brackets.
  mutating func characterClass() throws(PatternError) -> ScalarSet {
    at += 1
    let isNegated = take("^" as Unicode.Scalar)
    var set = ScalarSet()
    while !take("]" as Unicode.Scalar) {
      let (first, scalar) = try classMember()
      guard current == "-", at + 1 < scalars.count, scalars[at + 1] != "]" else {
        set.formUnion(first)
        continue
      }
      at += 1
      let (second, last) = try classMember()
      guard let scalar, let last else {
        // Annex B: beside a class such as \w, a hyphen stands for itself.
        set.formUnion(first)
        set.formUnion(ScalarSet("-"))
        set.formUnion(second)
        continue
      }
      guard scalar <= last else {
        throw PatternError(problem: "a range of a class is in the wrong order")
      }
      set.insert(scalar.value...last.value)
    }
    return isNegated ? set.inverted : set
  }

  private mutating func classMember() throws(PatternError) -> (ScalarSet, Unicode.Scalar?) {
    guard let scalar = current else { throw PatternError(problem: "a '[' is not closed") }
    at += 1
    guard scalar == "\\" else { return (ScalarSet(scalar), scalar) }
    guard let escaped = current else { throw PatternError(problem: "a '[' is not closed") }
    switch escaped {
    case "b":
      at += 1
      return (ScalarSet("\u{8}"), "\u{8}")
    case "d", "D", "w", "W", "s", "S", "p", "P": return (try escapedSet(), nil)
    default:
      at += 1
      let scalar = try escapedScalar(escaped)
      return (ScalarSet(scalar), scalar)
    }
  }
}
