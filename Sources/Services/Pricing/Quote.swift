public import Ports

/// What a basket costs, and how that comes about.
public struct Quote: Hashable, Sendable {
  /// A line of the basket with its price.
  public struct Line: Hashable, Sendable {
    /// What is bought.
    public let line: OrderLine
    /// What one piece costs without discounts.
    public let unitPrice: Money
    /// What all pieces cost without discounts.
    public let price: Money
    /// What is left to pay of the price after the discounts on this line.
    public fileprivate(set) var left: Money

    init(line: OrderLine, unitPrice: Money) throws(MoneyError) {
      self.line = line
      self.unitPrice = unitPrice
      price = try unitPrice.multiplied(by: line.quantity)
      left = price
    }
  }

  /// The lines, in the order of the basket.
  public private(set) var lines: [Line]
  /// What was taken off, in the order in which it was; each is above zero.
  public private(set) var discounts: [Discount] = []
  /// What is left to pay; never negative.
  public private(set) var total: Money

  init(lines: [Line], currency: Currency) throws(MoneyError) {
    self.lines = lines
    var total = Money(0, currency)
    for line in lines { total = try total.adding(line.price) }
    self.total = total
  }

  /// The line of a product.
  public func line(of product: String) -> Line? {
    lines.first { $0.line.product == product }
  }

  /// Takes a discount off, at most what is left of its line and of the total.
  mutating func apply(_ discount: Discount) throws(MoneyError) {
    let index = lines.firstIndex { $0.line.product == discount.product }
    if discount.product != nil && index == nil { return }
    // Subtracting first refuses another currency.
    _ = try total.subtracting(discount.amount)
    var units = min(discount.amount.minorUnits, total.minorUnits)
    if let index { units = min(units, lines[index].left.minorUnits) }
    guard units > 0 else { return }
    let amount = Money(units, total.currency)
    total = try total.subtracting(amount)
    if let index { lines[index].left = try lines[index].left.subtracting(amount) }
    discounts.append(
      Discount(label: discount.label, amount: amount, product: discount.product))
  }
}
