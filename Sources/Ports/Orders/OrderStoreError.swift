/// The reason why an order store did not do what it was asked for; nothing was changed.
public enum OrderStoreError: Error, Hashable, Sendable {
  /// There is no order of this number.
  case notFound(id: Order.ID)
  /// The order was changed since the caller read it.
  case staleVersion(id: Order.ID, seen: Int, stored: Int)
  /// An order with this reference is there already.
  case duplicateReference(String, existing: Order.ID)
  /// The order has no line of this product.
  case noSuchLine(product: String, id: Order.ID)
}

extension OrderStoreError: CustomStringConvertible {
  /// What is wrong, with the values, and what to do.
  public var description: String {
    switch self {
    case .notFound(let id):
      "There is no order \(id): it was cancelled, or never placed. List the orders."
    case .staleVersion(let id, let seen, let stored):
      "Order \(id) has version \(stored), not \(seen): read it again and repeat the change."
    case .duplicateReference(let reference, let existing):
      "The reference \(reference) is that of order \(existing): change that one, or use another "
        + "reference."
    case .noSuchLine(let product, let id):
      "Order \(id) has no line of \(product): read it to see which lines there are."
    }
  }
}
