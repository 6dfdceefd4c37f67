import Ports
import TestDoubles
import Testing

/// What the fake does beyond the contract.
@Suite struct `An unsorted list of a store in memory` {
  private func store(seed: UInt64) async throws -> InMemoryOrderStore {
    let store = InMemoryOrderStore(seed: seed)
    for number in 1...10 {
      _ = try await store.insert(
        OrderDraft(
          reference: "R\(number)", customer: "ada@example.com",
          lines: [OrderLine(product: "TEA-100", quantity: 1)]))
    }
    return store
  }

  private func numbers(_ store: InMemoryOrderStore) async throws -> [Order.ID] {
    try await store.orders(OrderListing()).map(\.id)
  }

  @Test func `is not in the order of insertion`() async throws {
    #expect(try await numbers(store(seed: 1)) != Array(1...10))
  }

  @Test func `is in another order at the next call`() async throws {
    let store = try await store(seed: 1)
    #expect(try await numbers(store) != numbers(store))
  }

  @Test func `is in the same order for the same seed`() async throws {
    let (first, second) = (try await store(seed: 9), try await store(seed: 9))
    #expect(try await numbers(first) == numbers(second))
  }

  @Test func `names the seed that repeats it`() {
    #expect("\(InMemoryOrderStore(seed: 9))" == "InMemoryOrderStore(seed: 9)")
  }
}
