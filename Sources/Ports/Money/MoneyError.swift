/// The reason why amounts of money cannot be computed with.
public enum MoneyError: Error, Hashable, Sendable {
  /// The result does not fit 64 bits; this amount was on the left.
  case overflow(Money)
  /// The amounts are of two currencies.
  case currencyMismatch(Money, Money)
}

extension MoneyError: CustomStringConvertible {
  /// What is wrong, with the amounts, and what to do.
  public var description: String {
    switch self {
    case .overflow(let amount):
      "The result of a calculation with \(amount) does not fit 64 bits: look for a wrong quantity."
    case .currencyMismatch(let left, let right):
      "\(left) and \(right) are of two currencies: convert one of them first."
    }
  }
}
