public import Ports
import TestDoubles

/// One call of an order store, drawn at random for a differential test.
public enum OrderStoreOperation: Sendable, Equatable {
  /// `insert`.
  case insert(OrderDraft)
  /// `find`.
  case find(Order.ID)
  /// `orders`.
  case list(OrderListing)
  /// `change`.
  case change(Order.ID, version: Int, OrderChange)
  /// `delete`.
  case delete(Order.ID, version: Int)

  /// What a store answered: the order or the orders.
  public enum Answer: Hashable, Sendable {
    /// An order, or none.
    case order(Order?)
    /// A list; one without a sorting is compared as if it were sorted.
    case orders([Order])
  }

  /// Performs the call on a store.
  ///
  /// - Throws: The store's error.
  public func perform(on store: any OrderStore) async throws -> Answer {
    switch self {
    case .insert(let draft): return .order(try await store.insert(draft))
    case .find(let id): return .order(try await store.find(id))
    case .change(let id, let version, let change):
      return .order(try await store.change(id, version: version, change))
    case .delete(let id, let version): return .order(try await store.delete(id, version: version))
    case .list(let listing):
      let orders = try await store.orders(listing)
      return .orders(listing.sorting == nil ? orders.sorted { $0.id < $1.id } : orders)
    }
  }
}

extension OrderStoreOperation: CustomStringConvertible {
  /// The call in short.
  public var description: String {
    switch self {
    case .insert(let draft):
      "insert \(draft.reference) of \(draft.customer): "
        + draft.lines.map(\.description).joined(separator: ", ")
        + (draft.note.isEmpty ? "" : ", note \(draft.note.debugDescription)")
    case .find(let id): "find \(id)"
    case .list(let listing):
      "list \(listing.customer?.description ?? "all"), \(listing.sorting?.rawValue ?? "unsorted")"
    case .change(let id, let version, let change): "change \(id) version \(version): \(change)"
    case .delete(let id, let version): "delete \(id) version \(version)"
    }
  }
}

extension OrderStoreContract {
  /// Describes a comparison of two order stores.
  ///
  /// Numbers, versions, references and products are drawn from so few that calls meet.
  ///
  /// - Parameters:
  ///   - fake: Makes a fresh fake.
  ///   - real: Makes a fresh real store.
  /// - Returns: The comparison.
  public static func differentialTest(
    fake: @escaping @Sendable () async throws -> any OrderStore,
    real: @escaping @Sendable () async throws -> any OrderStore
  ) -> DifferentialTest<OrderStoreOperation, OrderStoreOperation.Answer> {
    DifferentialTest(
      generate: OrderStoreOperation.random, simpler: \.simpler, fake: fake, real: real,
      perform: { try await $0.perform(on: $1) })
  }
}
