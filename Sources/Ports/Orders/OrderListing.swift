/// Which orders to list, and in which order.
///
/// ```swift
/// let hers = try await store.orders(OrderListing(customer: "ada@example.com", sorting: .newestFirst))
/// ```
public struct OrderListing: Hashable, Sendable {
  /// An order of orders.
  public enum Sorting: String, Hashable, Sendable, CaseIterable {
    /// By ascending `id`.
    case oldestFirst
    /// By descending `id`.
    case newestFirst
  }

  /// Whose orders; nil for everybody's.
  public let customer: EmailAddress?
  /// How to sort; nil when any order will do, and then nothing may be relied on.
  public let sorting: Sorting?

  /// Describes a list.
  public init(customer: EmailAddress? = nil, sorting: Sorting? = nil) {
    self.customer = customer
    self.sorting = sorting
  }
}
