/// The reason why a basket has no price.
public enum PricingError: Error, Hashable, Sendable {
  /// A price of the list is negative.
  case negativePrice(product: String, minorUnits: Int)
  /// The basket is empty.
  case noLines
  /// Two lines of the basket name one product.
  case repeatedProduct(String)
  /// The list has no price for a product.
  case unknownProduct(String)
}

extension PricingError: CustomStringConvertible {
  /// What is wrong, with the value, and what to do.
  public var description: String {
    switch self {
    case .negativePrice(let product, let minorUnits):
      "The price of \(product) is \(minorUnits) minor units: use zero or more."
    case .noLines: "The basket is empty: put something into it."
    case .repeatedProduct(let product):
      "The basket names \(product) twice: put both quantities into one line."
    case .unknownProduct(let product):
      "There is no price for \(product): take it out of the basket, or add it to the list."
    }
  }
}
