import Ports
import Services
import TestDoubles
import Testing

@Suite struct `Orders refuse` {
  private let store = InMemoryOrderStore()
  private var orders: Orders { Orders(store: store) }

  @Test(arguments: Write.allCases)
  func `a write on a version that is gone, with both versions`(_ write: Write) async throws {
    let order = try await orders.place(draft())
    let newer = try await orders.setNote("theirs", of: order.id, version: 1)
    let error = await #expect(throws: OrderStoreError.self) {
      try await write.perform(on: orders, order.id)
    }
    #expect(error == .staleVersion(id: order.id, seen: 1, stored: 2))
    #expect(try await store.find(order.id) == newer)
  }

  @Test(arguments: Write.allCases)
  func `a write on an order that is not there`(_ write: Write) async {
    await #expect(throws: OrderStoreError.notFound(id: 9)) {
      try await write.perform(on: orders, 9)
    }
  }

  @Test func `to remove the last line`() async throws {
    let order = try await orders.place(draft(products: ["MUG"]))
    await #expect(throws: OrderError.lastLine(product: "MUG", id: order.id)) {
      try await orders.removeLine(of: "MUG", from: order.id, version: 1)
    }
    #expect(try await store.find(order.id) == order)
  }

  @Test func `to remove the last line of an order that was edited meanwhile`() async throws {
    // The caller has seen two lines; somebody removed the other one.
    let order = try await orders.place(draft(products: ["MUG", "TEA-100"]))
    _ = try await orders.removeLine(of: "TEA-100", from: order.id, version: 1)
    let error = await #expect(throws: OrderStoreError.self) {
      try await orders.removeLine(of: "MUG", from: order.id, version: 1)
    }
    #expect(error == .staleVersion(id: order.id, seen: 1, stored: 2))
  }

  @Test func `to remove a line that is not there`() async throws {
    let order = try await orders.place(draft(products: ["MUG"]))
    await #expect(throws: OrderStoreError.noSuchLine(product: "POT", id: order.id)) {
      try await orders.removeLine(of: "POT", from: order.id, version: 1)
    }
  }

  enum Write: CaseIterable {
    case note, line, removal, cancel

    func perform(on orders: Orders, _ id: Order.ID) async throws -> Order {
      switch self {
      case .note: try await orders.setNote("mine", of: id, version: 1)
      case .line:
        try await orders.setLine(
          OrderLine(product: "MUG", quantity: 9), of: id, version: 1)
      case .removal: try await orders.removeLine(of: "MUG", from: id, version: 1)
      case .cancel: try await orders.cancel(id, version: 1)
      }
    }
  }
}
