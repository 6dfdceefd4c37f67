/// A product and how many of it are ordered.
///
/// A line that exists is in order: whoever takes one need not check it.
///
/// ```swift
/// let line = try OrderLine(product: "TEA-100", quantity: 2)
/// ```
public struct OrderLine: Hashable, Sendable {
  /// The quantities that a line may have.
  public static let quantities = 1...1_000_000

  /// The code of the product: printable ASCII without blanks.
  public let product: String
  /// How many pieces.
  public let quantity: Int

  /// Checks the code and the quantity and makes a line of them.
  ///
  /// - Parameters:
  ///   - product: The code of the product, 1 to 64 printable ASCII characters without blanks.
  ///   - quantity: How many pieces, within `quantities`.
  /// - Throws: `OrderError.invalidCode` or `OrderError.quantityOutOfRange`.
  public init(product: String, quantity: Int) throws(OrderError) {
    try checkCode(product, of: .product)
    guard Self.quantities.contains(quantity) else {
      throw .quantityOutOfRange(quantity, product: product)
    }
    self.product = product
    self.quantity = quantity
  }
}

extension OrderLine: CustomStringConvertible {
  /// The quantity and the product: `2 × TEA-100`.
  public var description: String { "\(quantity) × \(product)" }
}

/// Refuses a code that is not 1 to 64 printable ASCII characters without blanks.
///
/// With ASCII alone, two codes are equal in Swift exactly when their bytes are equal in a database.
func checkCode(_ text: String, of kind: OrderError.Code) throws(OrderError) {
  let isPrintable = text.utf8.allSatisfy { (0x21...0x7e).contains($0) }
  guard isPrintable, (1...64).contains(text.utf8.count) else {
    throw .invalidCode(text, of: kind)
  }
}
