public import Ports

/// A rule that makes a basket cheaper.
///
/// A rule is a value: it looks at what the rules before it have left of a quote, and says what to
/// take off. It cannot take off more than there is, whatever it says.
public protocol PricingRule: Sendable {
  /// Says what to take off.
  ///
  /// - Parameter quote: The basket, as the rules before have left it.
  /// - Returns: The discounts, none when the rule does not apply.
  /// - Throws: `MoneyError.overflow` or `.currencyMismatch`.
  func discounts(on quote: Quote) throws(MoneyError) -> [Discount]
}

/// Something to take off.
public struct Discount: Hashable, Sendable {
  /// What the receipt says.
  public let label: String
  /// How much; what is not above zero takes nothing off.
  public let amount: Money
  /// The product whose line becomes cheaper; nil for the basket as a whole.
  public let product: String?

  /// Makes a discount.
  public init(label: String, amount: Money, product: String? = nil) {
    self.label = label
    self.amount = amount
    self.product = product
  }
}
