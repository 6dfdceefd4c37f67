public import Ports
import Synchronization

/// An order store in memory: a fake that keeps every promise of the port.
///
/// What a test could wrongly rely on, it does not give: a list without a sorting comes in another
/// order each time, shuffled by a seed.
///
/// ```swift
/// let store = InMemoryOrderStore(seed: 7)
/// let order = try await store.insert(draft)
/// ```
public final class InMemoryOrderStore: OrderStore, CustomStringConvertible {
  private struct State {
    var orders: [Order.ID: Order] = [:]
    var lastID = 0

    /// The order that a writer has seen, unless it was changed since.
    func order(_ id: Order.ID, version: Int) throws(OrderStoreError) -> Order {
      guard let order = orders[id] else { throw .notFound(id: id) }
      guard order.version == version else {
        throw .staleVersion(id: id, seen: version, stored: order.version)
      }
      return order
    }
  }

  private let state = Mutex(State())
  private let randomness: SeededRandomness

  /// Makes an empty store.
  ///
  /// - Parameter seed: What the order of unsorted lists follows from; by default another one in
  ///   each run.
  public init(seed: UInt64 = .random(in: 0...UInt64.max)) {
    randomness = SeededRandomness(seed: seed)
  }

  /// The seed, to make the same store again.
  public var description: String { "InMemoryOrderStore(seed: \(randomness.seed))" }

  /// Stores a new order with version 1.
  ///
  /// - Throws: `OrderStoreError.duplicateReference`.
  public func insert(_ draft: OrderDraft) async throws -> Order {
    try state.withLock { state in
      if let twin = state.orders.values.first(where: { $0.reference == draft.reference }) {
        throw OrderStoreError.duplicateReference(draft.reference, existing: twin.id)
      }
      state.lastID += 1
      let order = Order(
        id: state.lastID, version: 1, reference: draft.reference, customer: draft.customer,
        lines: draft.lines, note: draft.note)
      state.orders[order.id] = order
      return order
    }
  }

  /// Reads an order; nil when there is none of this number.
  ///
  /// - Throws: Nothing.
  public func find(_ id: Order.ID) async throws -> Order? {
    state.withLock { $0.orders[id] }
  }

  /// Lists orders: without a sorting in an order that follows from the seed.
  ///
  /// - Throws: Nothing.
  public func orders(_ listing: OrderListing) async throws -> [Order] {
    let orders = state.withLock { state in
      state.orders.values.sorted { $0.id < $1.id }
    }.filter { listing.customer == nil || $0.customer == listing.customer }
    switch listing.sorting {
    case .oldestFirst: return orders
    case .newestFirst: return orders.reversed()
    case nil: return randomness.shuffled(orders)
    }
  }

  /// Changes an order and adds one to its version.
  ///
  /// - Throws: `OrderStoreError.notFound`, `.staleVersion` or `.noSuchLine`.
  public func change(
    _ id: Order.ID, version: Int, _ change: OrderChange
  ) async throws -> Order {
    try state.withLock { state in
      let order = try state.order(id, version: version).applying(change)
      state.orders[id] = order
      return order
    }
  }

  /// Deletes an order.
  ///
  /// - Throws: `OrderStoreError.notFound` or `.staleVersion`.
  public func delete(_ id: Order.ID, version: Int) async throws -> Order {
    try state.withLock { state in
      let order = try state.order(id, version: version)
      state.orders[id] = nil
      return order
    }
  }
}

extension Order {
  /// The next version of the order.
  fileprivate func applying(_ change: OrderChange) throws(OrderStoreError) -> Order {
    var (lines, note) = (lines, note)
    switch change {
    case .note(let text): note = text
    case .line(let line): lines = lines.filter { $0.product != line.product } + [line]
    case .removal(let product):
      guard let index = lines.firstIndex(where: { $0.product == product }) else {
        throw .noSuchLine(product: product, id: id)
      }
      lines.remove(at: index)
    }
    return Order(
      id: id, version: version + 1, reference: reference, customer: customer, lines: lines,
      note: note)
  }
}
