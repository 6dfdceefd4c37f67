public import Ports

/// The rule that of each full group of pieces some are free: take three, pay two.
public struct TakeNPayM: PricingRule {
  private let product: String
  private let take: Int
  private let pay: Int

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - product: The product whose pieces are counted.
  ///   - take: How many pieces are a group; more than `pay`.
  ///   - pay: How many pieces of a group are paid for; zero or more. Other numbers are a programmer's
  ///     error and stop the program.
  public init(_ product: String, take: Int, pay: Int) {
    precondition(pay >= 0 && take > pay, "take \(take), pay \(pay) is no offer")
    self.product = product
    self.take = take
    self.pay = pay
  }

  /// The unit price of each free piece.
  ///
  /// - Throws: `MoneyError.overflow`.
  public func discounts(on quote: Quote) throws(MoneyError) -> [Discount] {
    guard let line = quote.line(of: product) else { return [] }
    let free = line.line.quantity / take * (take - pay)
    return [
      Discount(
        label: "\(product): take \(take), pay \(pay)",
        amount: try line.unitPrice.multiplied(by: free), product: product)
    ]
  }
}
