import Ports
import Services
import TestDoubles
import Testing

@Suite struct `An edit of an order` {
  @Test func `is made anew on the newer order when it lost the race`() async throws {
    let store = ContendedOrderStore(races: 2)
    let order = try await store.insert(draft())
    let seen = Spy<Int, Void>()
    let edited = try await Orders(store: store).edit(order.id) { order in
      seen.call(order.version)
      return .note("\(order.note), mine")
    }
    #expect(seen.calls == [1, 2, 3])
    #expect(edited.note == "theirs 2, mine")
    #expect(edited.version == 4)
  }

  @Test func `gives up after the attempts`() async throws {
    let store = ContendedOrderStore(races: 3)
    let order = try await store.insert(draft())
    let error = await #expect(throws: OrderStoreError.self) {
      try await Orders(store: store).edit(order.id, attempts: 3) { _ in .note("mine") }
    }
    #expect(error == .staleVersion(id: order.id, seen: 3, stored: 4))
  }

  @Test func `that changes nothing writes nothing`() async throws {
    let store = ContendedOrderStore(races: 1)
    let order = try await store.insert(draft())
    #expect(try await Orders(store: store).edit(order.id) { _ in nil } == order)
    #expect(try await store.find(order.id) == order)
  }

  @Test func `cannot remove the last line`() async throws {
    let store = InMemoryOrderStore()
    let order = try await store.insert(draft(products: ["MUG"]))
    await #expect(throws: OrderError.lastLine(product: "MUG", id: order.id)) {
      try await Orders(store: store).edit(order.id) { _ in .removal(product: "MUG") }
    }
    #expect(try await store.find(order.id) == order)
  }

  @Test func `passes on what the editor throws`() async throws {
    struct Unsure: Error {}
    let store = InMemoryOrderStore()
    let order = try await store.insert(draft())
    await #expect(throws: Unsure.self) {
      try await Orders(store: store).edit(order.id) { _ in throw Unsure() }
    }
  }

  @Test func `refuses an order that is not there`() async {
    await #expect(throws: OrderStoreError.notFound(id: 9)) {
      try await Orders(store: InMemoryOrderStore()).edit(9) { _ in .note("mine") }
    }
  }
}
