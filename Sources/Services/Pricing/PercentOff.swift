import Ports

/// The rule that takes a percentage off a product, or off the whole basket.
///
/// The discount is rounded once, on the line or the total, to whole minor units; a half is rounded
/// up, in the customer's favour.
public struct PercentOff: PricingRule {
  private let basisPoints: Int
  private let product: String?

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - basisPoints: Hundredths of a percent, 0...10,000; anything else is a programmer's error and
  ///     stops the program.
  ///   - product: The product that becomes cheaper; nil for the basket.
  public init(basisPoints: Int, on product: String? = nil) {
    precondition((0...10_000).contains(basisPoints), "\(basisPoints) is not within 0...10000")
    self.basisPoints = basisPoints
    self.product = product
  }

  /// The percentage of what the rules before have left.
  public func discounts(on quote: Quote) -> [Discount] {
    guard let product else {
      let amount = quote.total.part(basisPoints: basisPoints)
      return [Discount(label: "\(percentage) off", amount: amount)]
    }
    guard let line = quote.line(of: product) else { return [] }
    let amount = line.left.part(basisPoints: basisPoints)
    return [Discount(label: "\(product): \(percentage) off", amount: amount, product: product)]
  }

  /// The percentage as people write it: `12.5 %`.
  private var percentage: String {
    let (whole, rest) = basisPoints.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole) %" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10) %" : "\(whole).\(rest < 10 ? "0" : "")\(rest) %"
  }
}
