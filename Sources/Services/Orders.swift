public import Ports

/// The orders of the shop: placed, changed and cancelled by several people at a time.
///
/// It promises:
/// 1. Each call that writes answers with the order as it is stored.
/// 2. A change is made only on the version that the caller has seen; a later one is refused with
///    both versions, so nobody overwrites what he has not seen.
/// 3. An order always has a line: the last one cannot be removed.
/// 4. An edit that lost a race is made anew on the newer order, up to `attempts` times in all.
/// 5. A cancelled order is gone, and its reference can be used again.
/// 6. Lists are sorted, the newest order first.
///
/// ```swift
/// let orders = Orders(store: store)
/// let order = try await orders.place(draft)
/// let line = try OrderLine(product: "TEA-100", quantity: 3)
/// let changed = try await orders.setLine(line, of: order.id, version: order.version)
/// ```
public struct Orders: Sendable {
  private let store: any OrderStore

  /// Makes the service.
  public init(store: any OrderStore) { self.store = store }

  /// Stores a new order.
  ///
  /// - Returns: The order with its number, in version 1.
  /// - Throws: `OrderStoreError.duplicateReference`, or the error of the store's technology.
  public func place(_ draft: OrderDraft) async throws -> Order {
    try await store.insert(draft)
  }

  /// Reads an order.
  ///
  /// - Throws: `OrderStoreError.notFound`, or the error of the store's technology.
  public func order(_ id: Order.ID) async throws -> Order {
    guard let order = try await store.find(id) else { throw OrderStoreError.notFound(id: id) }
    return order
  }

  /// Lists orders, the newest first.
  ///
  /// - Parameter customer: Whose orders; nil for everybody's.
  /// - Returns: The orders.
  /// - Throws: The error of the store's technology.
  public func list(of customer: EmailAddress? = nil) async throws -> [Order] {
    try await store.orders(OrderListing(customer: customer, sorting: .newestFirst))
  }

  /// Gives an order another note.
  ///
  /// - Throws: `OrderStoreError.notFound` or `.staleVersion`, or the error of the store's technology.
  public func setNote(
    _ note: String, of id: Order.ID, version: Int
  ) async throws -> Order {
    try await store.change(id, version: version, .note(note))
  }

  /// Adds the line of a product, or puts it in the place of the one that is there.
  ///
  /// - Throws: `OrderStoreError.notFound` or `.staleVersion`, or the error of the store's technology.
  public func setLine(
    _ line: OrderLine, of id: Order.ID, version: Int
  ) async throws -> Order {
    try await store.change(id, version: version, .line(line))
  }

  /// Removes the line of a product.
  ///
  /// - Throws: `OrderStoreError.notFound`, `.staleVersion` or `.noSuchLine`, `OrderError.lastLine`,
  ///   or the error of the store's technology.
  public func removeLine(
    of product: String, from id: Order.ID, version: Int
  ) async throws -> Order {
    let order = try await order(id)
    try refuseLastLine(of: order, version: version, .removal(product: product))
    return try await store.change(id, version: version, .removal(product: product))
  }

  /// Deletes an order.
  ///
  /// - Returns: The order as it was.
  /// - Throws: `OrderStoreError.notFound` or `.staleVersion`, or the error of the store's technology.
  public func cancel(_ id: Order.ID, version: Int) async throws -> Order {
    try await store.delete(id, version: version)
  }

  /// Reads an order and changes it, again when somebody else was faster.
  ///
  /// - Parameters:
  ///   - id: The number of the order.
  ///   - attempts: How often to read and change, at least once.
  ///   - edit: Says what to change of the order that was read; nil for nothing. It is called anew
  ///     for each attempt.
  /// - Returns: The changed order, or the one that was read when nothing was to be changed.
  /// - Throws: What `edit` throws, `OrderStoreError.staleVersion` of the last attempt, or else as the
  ///   single changes do.
  public func edit(
    _ id: Order.ID, attempts: Int = 3, _ edit: (Order) async throws -> OrderChange?
  ) async throws -> Order {
    var attempt = 1
    while true {
      let order = try await order(id)
      guard let change = try await edit(order) else { return order }
      do {
        try refuseLastLine(of: order, version: order.version, change)
        return try await store.change(id, version: order.version, change)
      } catch OrderStoreError.staleVersion where attempt < attempts {
        attempt += 1
      }
    }
  }

  /// Refuses the removal of the only line.
  ///
  /// That it is the only one holds for this version alone, and the store refuses any other.
  private func refuseLastLine(
    of order: Order, version: Int, _ change: OrderChange
  ) throws(OrderError) {
    guard case .removal(let product) = change, order.version == version else { return }
    guard order.lines.map(\.product) != [product] else {
      throw .lastLine(product: product, id: order.id)
    }
  }
}
