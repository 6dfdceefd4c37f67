import Ports
import TestDoubles

/// An order of Ada's.
func draft(
  _ reference: String = "PO-7", customer: EmailAddress = "ada@example.com",
  products: [String] = ["TEA-100", "MUG"]
) throws -> OrderDraft {
  try OrderDraft(
    reference: reference, customer: customer,
    lines: products.map { product in try OrderLine(product: product, quantity: 1) })
}

/// A store that another writer gets to first: before each of the next changes, a note is changed.
actor ContendedOrderStore: OrderStore {
  let store = InMemoryOrderStore()
  private var races: Int

  init(races: Int) { self.races = races }

  func insert(_ draft: OrderDraft) async throws -> Order { try await store.insert(draft) }
  func find(_ id: Order.ID) async throws -> Order? { try await store.find(id) }
  func orders(_ listing: OrderListing) async throws -> [Order] {
    try await store.orders(listing)
  }

  func change(_ id: Order.ID, version: Int, _ change: OrderChange) async throws -> Order {
    try await lose(id)
    return try await store.change(id, version: version, change)
  }

  func delete(_ id: Order.ID, version: Int) async throws -> Order {
    try await lose(id)
    return try await store.delete(id, version: version)
  }

  private func lose(_ id: Order.ID) async throws {
    guard races > 0, let order = try await store.find(id) else { return }
    races -= 1
    _ = try await store.change(id, version: order.version, .note("theirs \(order.version)"))
  }
}
