public import Ports

/// The rule that pieces cost less when many are bought: from ten, four each.
public struct BulkPrice: PricingRule {
  private let product: String
  private let unitPrice: Money
  private let quantity: Int

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - product: The product.
  ///   - unitPrice: What each piece costs then, also the first; nothing is taken off when that is no
  ///     less than the list says.
  ///   - quantity: How many pieces it takes, at least.
  public init(_ product: String, _ unitPrice: Money, from quantity: Int) {
    self.product = product
    self.unitPrice = unitPrice
    self.quantity = quantity
  }

  /// The difference to the price of the list, for every piece.
  ///
  /// - Throws: `MoneyError.overflow` or `.currencyMismatch`.
  public func discounts(on quote: Quote) throws(MoneyError) -> [Discount] {
    guard let line = quote.line(of: product), line.line.quantity >= quantity else { return [] }
    let saving = try line.unitPrice.subtracting(unitPrice)
    return [
      Discount(
        label: "\(product): \(unitPrice) each from \(quantity)",
        amount: try saving.multiplied(by: line.line.quantity), product: product)
    ]
  }
}
