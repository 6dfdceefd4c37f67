/// An order that is ready to be stored: a reference, a customer, and at least one line.
///
/// ```swift
/// let draft = try OrderDraft(
///   reference: "PO-7", customer: "ada@example.com",
///   lines: [OrderLine(product: "TEA-100", quantity: 2)])
/// ```
public struct OrderDraft: Hashable, Sendable {
  /// The customer's own name for the order; a store holds each once.
  public let reference: String
  /// Who ordered.
  public let customer: EmailAddress
  /// What is ordered; each product stands in one line.
  public let lines: [OrderLine]
  /// What the shop should know; any text, also none.
  public let note: String

  /// Checks the parts and makes a draft of them.
  ///
  /// - Parameters:
  ///   - reference: 1 to 64 printable ASCII characters without blanks.
  ///   - customer: Who orders.
  ///   - lines: At least one; no product twice.
  ///   - note: Any text.
  /// - Throws: `OrderError.invalidCode`, `.noLines` or `.repeatedProduct`: the first that applies.
  public init(
    reference: String, customer: EmailAddress, lines: [OrderLine], note: String = ""
  ) throws(OrderError) {
    try checkCode(reference, of: .reference)
    guard !lines.isEmpty else { throw .noLines(reference: reference) }
    var products: Set<String> = []
    for line in lines where !products.insert(line.product).inserted {
      throw .repeatedProduct(line.product, reference: reference)
    }
    self.reference = reference
    self.customer = customer
    self.lines = lines
    self.note = note
  }
}
