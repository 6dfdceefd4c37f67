extension JSONNumber: Comparable {
  /// Tells whether the left number is worth less than the right one, exactly.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    if case .integer(let left) = left.storage, case .integer(let right) = right.storage {
      return left < right
    }
    return left.digits.isLess(than: right.digits)
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
