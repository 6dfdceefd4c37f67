import Ports
import Services
import Testing

@Suite struct `Orders on a store that is down` {
  private struct Down: Error {}

  /// A store whose server does not answer.
  private struct StoreThatIsDown: OrderStore {
    func insert(_ draft: OrderDraft) async throws -> Order { throw Down() }
    func find(_ id: Order.ID) async throws -> Order? { throw Down() }
    func orders(_ listing: OrderListing) async throws -> [Order] { throw Down() }
    func change(_ id: Order.ID, version: Int, _ change: OrderChange) async throws -> Order {
      throw Down()
    }
    func delete(_ id: Order.ID, version: Int) async throws -> Order { throw Down() }
  }

  private let orders = Orders(store: StoreThatIsDown())

  @Test func `hand on its error when they place`() async {
    await #expect(throws: Down.self) { try await orders.place(draft()) }
  }

  @Test func `hand on its error when they read and list`() async {
    await #expect(throws: Down.self) { try await orders.order(1) }
    await #expect(throws: Down.self) { try await orders.list() }
  }

  @Test(arguments: `Orders refuse`.Write.allCases)
  func `hand on its error when they write`(_ write: `Orders refuse`.Write) async {
    await #expect(throws: Down.self) { try await write.perform(on: orders, 1) }
  }
}
