import Ports
import Services
import TestDoubles
import Testing

@Suite struct `The orders` {
  private let store = InMemoryOrderStore()
  private var orders: Orders { Orders(store: store) }

  @Test func `answer a placed order as it is stored`() async throws {
    let order = try await orders.place(draft())
    #expect(order.version == 1)
    #expect(try await store.find(order.id) == order)
  }

  @Test func `refuse a reference that is there`() async throws {
    let order = try await orders.place(draft())
    let error = await #expect(throws: OrderStoreError.self) { try await orders.place(draft()) }
    #expect(error == .duplicateReference("PO-7", existing: order.id))
  }

  @Test func `are read by number`() async throws {
    let order = try await orders.place(draft())
    #expect(try await orders.order(order.id) == order)
  }

  @Test func `refuse to read what is not there`() async {
    await #expect(throws: OrderStoreError.notFound(id: 9)) { try await orders.order(9) }
  }

  @Test func `are listed with the newest first`() async throws {
    for number in 1...8 { _ = try await orders.place(draft("PO-\(number)")) }
    #expect(try await orders.list().map(\.id) == [8, 7, 6, 5, 4, 3, 2, 1])
  }

  @Test func `are listed for one customer`() async throws {
    _ = try await orders.place(draft("A"))
    let his = try await orders.place(draft("B", customer: "bob@example.com"))
    #expect(try await orders.list(of: "bob@example.com") == [his])
  }

  @Test func `answer a changed note as it is stored`() async throws {
    let order = try await orders.place(draft())
    let changed = try await orders.setNote("ring twice", of: order.id, version: 1)
    #expect(changed.note == "ring twice")
    #expect(try await store.find(order.id) == changed)
  }

  @Test func `add a line, or put it in the place of the old one`() async throws {
    let order = try await orders.place(draft(products: ["MUG"]))
    for (version, quantity) in [(1, 2), (2, 5)] {
      let line = try OrderLine(product: "TEA-100", quantity: quantity)
      _ = try await orders.setLine(line, of: order.id, version: version)
    }
    #expect(
      try await orders.order(order.id).lines.map(\.description) == ["1 × MUG", "5 × TEA-100"])
  }

  @Test func `remove a line`() async throws {
    let order = try await orders.place(draft())
    let changed = try await orders.removeLine(of: "MUG", from: order.id, version: 1)
    #expect(changed.lines.map(\.product) == ["TEA-100"])
    #expect(changed.version == 2)
  }

  @Test func `answer a cancelled order as it was, and no longer have it`() async throws {
    let order = try await orders.place(draft())
    #expect(try await orders.cancel(order.id, version: 1) == order)
    #expect(try await orders.list() == [])
  }

  @Test func `take the reference of a cancelled order again`() async throws {
    let order = try await orders.place(draft())
    _ = try await orders.cancel(order.id, version: 1)
    #expect(try await orders.place(draft()).reference == "PO-7")
  }
}
