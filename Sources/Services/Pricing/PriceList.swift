public import Ports

/// What one piece of each product costs, in one currency.
///
/// ```swift
/// let prices = try PriceList(.eur, ["TEA-100": 450, "MUG": 1_200])
/// let quote = try prices.quote(
///   for: [OrderLine(product: "TEA-100", quantity: 3)], rules: [TakeNPayM("TEA-100", take: 3, pay: 2)])
/// quote.total  // 9.00 EUR
/// ```
public struct PriceList: Sendable {
  private let currency: Currency
  private let prices: [String: Int]

  /// Makes a list.
  ///
  /// - Parameters:
  ///   - currency: The currency of all prices.
  ///   - prices: Minor units for each product; zero or more.
  /// - Throws: `PricingError.negativePrice`, of the first such product by name.
  public init(_ currency: Currency, _ prices: [String: Int]) throws(PricingError) {
    if let wrong = prices.filter({ $0.value < 0 }).min(by: { $0.key < $1.key }) {
      throw .negativePrice(product: wrong.key, minorUnits: wrong.value)
    }
    self.currency = currency
    self.prices = prices
  }

  /// Prices a basket: unit prices first, then each rule on what the rules before it have left.
  ///
  /// - Parameters:
  ///   - lines: The basket.
  ///   - rules: The rules, in the order in which they apply.
  /// - Returns: The quote; its total is never negative.
  /// - Throws: `PricingError.noLines`, `.repeatedProduct` or `.unknownProduct`;
  ///   `MoneyError.overflow`, or `MoneyError.currencyMismatch` when a rule has another currency.
  public func quote(for lines: [OrderLine], rules: [any PricingRule] = []) throws -> Quote {
    guard !lines.isEmpty else { throw PricingError.noLines }
    var products: Set<String> = []
    let quoted = try lines.map { line in
      guard products.insert(line.product).inserted else {
        throw PricingError.repeatedProduct(line.product)
      }
      guard let price = prices[line.product] else {
        throw PricingError.unknownProduct(line.product)
      }
      return try Quote.Line(line: line, unitPrice: Money(price, currency))
    }
    var quote = try Quote(lines: quoted, currency: currency)
    for rule in rules {
      for discount in try rule.discounts(on: quote) { try quote.apply(discount) }
    }
    return quote
  }
}
