/// An order as a store holds it.
///
/// ```swift
/// let order = try await store.insert(draft)
/// order.version  // 1; each change adds one
/// ```
public struct Order: Hashable, Sendable, Identifiable {
  /// The number that the store gave it: positive, and never given again.
  public let id: Int
  /// How often the order was written: 1 when it was placed, one more after each change.
  public let version: Int
  /// The customer's own name for the order; a store holds each once.
  public let reference: String
  /// Who ordered.
  public let customer: EmailAddress
  /// What is ordered, by product code.
  public let lines: [OrderLine]
  /// What the shop should know.
  public let note: String

  /// Puts an order together, as a store does; the lines are sorted by product code.
  public init(
    id: Int, version: Int, reference: String, customer: EmailAddress, lines: [OrderLine],
    note: String
  ) {
    self.id = id
    self.version = version
    self.reference = reference
    self.customer = customer
    self.lines = lines.sorted { $0.product < $1.product }
    self.note = note
  }
}

extension Order: CustomStringConvertible {
  /// One line with all there is.
  public var description: String {
    let lines = lines.map(\.description).joined(separator: ", ")
    let note = note.isEmpty ? "" : ", note \(note.debugDescription)"
    return "order \(id) version \(version) (\(reference), \(customer): \(lines)\(note))"
  }
}
