public import Ports

/// The rule that takes a fixed amount off a basket that costs enough: five off from fifty.
public struct ThresholdDiscount: PricingRule {
  private let amount: Money
  private let threshold: Money

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - amount: How much is taken off.
  ///   - threshold: What has to be left to pay, at least, after the rules before.
  public init(_ amount: Money, from threshold: Money) {
    self.amount = amount
    self.threshold = threshold
  }

  /// The amount, when what is left to pay reaches the threshold.
  ///
  /// - Throws: `MoneyError.overflow` or `.currencyMismatch`.
  public func discounts(on quote: Quote) throws(MoneyError) -> [Discount] {
    guard try quote.total.subtracting(threshold).minorUnits >= 0 else { return [] }
    return [Discount(label: "\(amount) off from \(threshold)", amount: amount)]
  }
}
