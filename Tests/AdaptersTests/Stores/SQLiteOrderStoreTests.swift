import Adapters
import Ports
import SQLite
import TestSupport
import Testing

/// What the store does beyond the contract: files, other processes, hostile text.
@Suite struct `An order store in a file` {
  private let folder = TemporaryFolder()
  private var file: Connection.Location { .file(folder.path("orders.db")) }

  private func draft(_ reference: String = "PO-7", note: String = "") throws -> OrderDraft {
    try OrderDraft(
      reference: reference, customer: "ada@example.com",
      lines: [OrderLine(product: "TEA-100", quantity: 2)], note: note)
  }

  @Test func `finds the orders of the last run`() async throws {
    let order = try await SQLiteOrderStore(file).insert(draft())
    #expect(try await SQLiteOrderStore(file).find(order.id) == order)
  }

  @Test func `gives no number twice, also after a restart`() async throws {
    let order = try await SQLiteOrderStore(file).insert(draft())
    _ = try await SQLiteOrderStore(file).delete(order.id, version: 1)
    #expect(try await SQLiteOrderStore(file).insert(draft()).id == order.id + 1)
  }

  @Test func `sees what another store on the file has changed`() async throws {
    let (mine, theirs) = (try SQLiteOrderStore(file), try SQLiteOrderStore(file))
    let order = try await mine.insert(draft())
    _ = try await theirs.change(order.id, version: 1, .note("theirs"))
    let error = await #expect(throws: OrderStoreError.self) {
      try await mine.change(order.id, version: 1, .note("mine"))
    }
    #expect(error == .staleVersion(id: order.id, seen: 1, stored: 2))
  }

  @Test func `loses no change of two stores that write at the same time`() async throws {
    let stores = [try SQLiteOrderStore(file), try SQLiteOrderStore(file)]
    let order = try await stores[0].insert(draft())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for store in stores {
        group.addTask {
          for number in 1...25 {
            try await changeUntilItHolds(order.id, note: "\(number)", in: store)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await stores[1].find(order.id)?.version == 51)
  }

  @Test func `takes text that looks like a statement for text`() async throws {
    let store = try SQLiteOrderStore(file)
    let reference = "');DROP/**/TABLE/**/shop_order;--"
    let order = try await store.insert(draft(reference, note: "'; DELETE FROM order_line; --"))
    #expect(try await store.orders(OrderListing()) == [order])
  }

  @Test func `refuses a file that is no database`() throws {
    try folder.write("this is a text and no database", to: "orders.db")
    let error = #expect(throws: SQLiteError.self) { try SQLiteOrderStore(file) }
    #expect(error?.code == .notADatabase)
  }

  @Test func `refuses a file of a newer program`() throws {
    let connection = try Connection(file)
    try connection.migrate([Migration("add invoices", "CREATE TABLE invoice (id INTEGER)")])
    let error = #expect(throws: MigrationError.self) { try SQLiteOrderStore(file) }
    #expect(error == .unexpected("add invoices", at: 1))
  }
}

/// Reads and changes again until no other writer came in between.
private func changeUntilItHolds(
  _ id: Order.ID, note: String, in store: SQLiteOrderStore
) async throws {
  while true {
    let order = try await store.find(id)
    do {
      _ = try await store.change(id, version: order?.version ?? 0, .note(note))
      return
    } catch OrderStoreError.staleVersion {}
  }
}
