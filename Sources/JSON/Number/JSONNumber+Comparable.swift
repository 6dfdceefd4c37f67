extension JSONNumber: Comparable {
  /// Tells whether the left number is worth less than the right one, exactly.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    if case .integer(let left) = left.storage, case .integer(let right) = right.storage {
      return left < right
    }
    return left.scaledIsLess(than: right) ?? left.digits.isLess(than: right.digits)
  }

  /// The comparison in machine words, or `nil` where the powers of ten are too far apart for it.
  private func scaledIsLess(than other: JSONNumber) -> Bool? {
    guard let left = scaled, let right = other.scaled else { return nil }
    let distance = left.exponent - right.exponent
    guard abs(distance) <= 18 else { return nil }
    // At most 2^63 times 10^18, which 128 bits hold.
    var (one, two) = (Int128(left.coefficient), Int128(right.coefficient))
    for _ in 0..<max(distance, 0) { one *= 10 }
    for _ in 0..<max(-distance, 0) { two *= 10 }
    return one < two
  }

  private var scaled: (coefficient: Int, exponent: Int)? {
    switch storage {
    case .integer(let value): (value, 0)
    case .short(let coefficient, let exponent): (coefficient, Int(exponent))
    case .long: nil
    }
  }
}

extension DecimalDigits {
  func isLess(than other: DecimalDigits) -> Bool {
    if isNegative != other.isNegative { return isNegative }
    return isNegative
      ? other.magnitudeIsLess(than: self) : magnitudeIsLess(than: other)
  }

  private func magnitudeIsLess(than other: DecimalDigits) -> Bool {
    if coefficient.isEmpty || other.coefficient.isEmpty { return !other.coefficient.isEmpty }
    if order != other.order { return order < other.order }
    return coefficient.lexicographicallyPrecedes(other.coefficient)
  }
}
