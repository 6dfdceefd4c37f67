/// The reason why something can be no order, found before anything was stored.
public enum OrderError: Error, Equatable, Sendable {
  /// What a code stands for.
  public enum Code: String, Sendable {
    /// The code of a product.
    case product
    /// The customer's own name for an order.
    case reference
  }

  /// A code is empty, longer than 64 characters, or holds a blank or a non-ASCII character.
  case invalidCode(String, of: Code)
  /// A line asks for no pieces, fewer, or more than `OrderLine.quantities` allows.
  case quantityOutOfRange(Int, product: String)
  /// The order has no line.
  case noLines(reference: String)
  /// Two lines of the order name one product.
  case repeatedProduct(String, reference: String)
  /// The line cannot be removed because it is the only one.
  case lastLine(product: String, id: Order.ID)
}

extension OrderError: CustomStringConvertible {
  /// What is wrong, with the value, and what to do.
  public var description: String {
    switch self {
    case .invalidCode(let text, let kind):
      "The \(kind.rawValue) \(text.debugDescription) is no code: use 1 to 64 printable ASCII "
        + "characters without blanks."
    case .quantityOutOfRange(let quantity, let product):
      "\(quantity) pieces of \(product) cannot be ordered: ask for "
        + "\(OrderLine.quantities.lowerBound) to \(OrderLine.quantities.upperBound)."
    case .noLines(let reference):
      "Order \(reference) has no line: give it at least one."
    case .repeatedProduct(let product, let reference):
      "Order \(reference) names \(product) twice: put both quantities into one line."
    case .lastLine(let product, let id):
      "\(product) is the only line of order \(id): cancel the order instead."
    }
  }
}
