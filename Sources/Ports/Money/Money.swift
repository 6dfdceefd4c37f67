/// An amount of money in whole minor units, such as cents: nothing is ever lost to a fraction.
///
/// What does not fit 64 bits, or would mix currencies, throws; nothing wraps around.
///
/// ```swift
/// let price = Money(1_999, .eur)
/// try price.multiplied(by: 3)  // 59.97 EUR
/// ```
public struct Money: Hashable, Sendable {
  /// The amount in the smallest unit of the currency; negative for a debt.
  public let minorUnits: Int
  /// The currency.
  public let currency: Currency

  /// Makes an amount.
  ///
  /// - Parameters:
  ///   - minorUnits: The amount in the smallest unit of the currency.
  ///   - currency: The currency.
  public init(_ minorUnits: Int, _ currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The sum of two amounts.
  ///
  /// - Throws: `MoneyError.currencyMismatch` or `.overflow`.
  public func adding(_ other: Money) throws(MoneyError) -> Money {
    try combined(with: other, Int.addingReportingOverflow)
  }

  /// The amount less another.
  ///
  /// - Throws: `MoneyError.currencyMismatch` or `.overflow`.
  public func subtracting(_ other: Money) throws(MoneyError) -> Money {
    try combined(with: other, Int.subtractingReportingOverflow)
  }

  /// The amount a number of times.
  ///
  /// - Throws: `MoneyError.overflow`.
  public func multiplied(by count: Int) throws(MoneyError) -> Money {
    let (product, overflow) = minorUnits.multipliedReportingOverflow(by: count)
    guard !overflow else { throw .overflow(self) }
    return Money(product, currency)
  }

  /// A part of the amount, rounded to whole minor units; a half is rounded away from zero.
  ///
  /// - Parameter basisPoints: The part in hundredths of a percent, 0...10,000; anything else is a
  ///   programmer's error and stops the program.
  /// - Returns: The part, at most the whole.
  public func part(basisPoints: Int) -> Money {
    precondition((0...10_000).contains(basisPoints), "\(basisPoints) is not within 0...10000")
    let product = minorUnits.magnitude.multipliedFullWidth(by: UInt(basisPoints))
    let (whole, rest) = UInt(10_000).dividingFullWidth(product)
    let rounded = Int(truncatingIfNeeded: rest >= 5_000 ? whole + 1 : whole)
    return Money(minorUnits < 0 ? 0 &- rounded : rounded, currency)
  }

  private func combined(
    with other: Money, _ operation: (Int) -> (Int) -> (partialValue: Int, overflow: Bool)
  ) throws(MoneyError) -> Money {
    guard currency == other.currency else { throw .currencyMismatch(self, other) }
    let (result, overflow) = operation(minorUnits)(other.minorUnits)
    guard !overflow else { throw .overflow(self) }
    return Money(result, currency)
  }
}

extension Money: CustomStringConvertible {
  /// The amount and the code of the currency: `19.99 EUR`.
  public var description: String {
    let digits = String(minorUnits.magnitude)
    let padded =
      String(repeating: "0", count: max(0, currency.fractionDigits + 1 - digits.count)) + digits
    let fraction = padded.suffix(currency.fractionDigits)
    let whole = (minorUnits < 0 ? "-" : "") + padded.dropLast(currency.fractionDigits)
    return (fraction.isEmpty ? whole : "\(whole).\(fraction)") + " \(currency.rawValue)"
  }
}
