import OrdersReturning
import SQLite
import Testing

@Suite struct OrdersReturningTests {
  @Test func `INSERT answers the row with what the database added`() throws {
    let book = try OrderBook(Connection(.memory))
    let first = try book.place("a1", for: "Ada", loaves: 2)
    let second = try book.place("b1", for: "Bob", loaves: 1)
    #expect(first == Order(id: 1, reference: "a1", customer: "Ada", loaves: 2, state: "open"))
    #expect(second == Order(id: 2, reference: "b1", customer: "Bob", loaves: 1, state: "open"))
  }

  @Test func `INSERT answers what it wrote, and runs no second SELECT`() throws {
    let book = try OrderBook(Connection(.memory))
    try book.database.run(
      script: """
        CREATE TRIGGER baker AFTER INSERT ON bread_order
        BEGIN UPDATE bread_order SET loaves = 12 WHERE id = NEW.id; END
        """)
    let answered = try book.place("a1", for: "Ada", loaves: 2)
    // Who reads the row again sees what the trigger made of it. RETURNING does not.
    #expect(answered?.loaves == 2)
    #expect(try loaves(in: book.database) == [12])
  }

  @Test func `an order that comes twice is in the book once`() throws {
    let book = try OrderBook(Connection(.memory))
    let first = try book.place("a1", for: "Ada", loaves: 2)
    let again = try book.place("a1", for: "Ada", loaves: 5)
    #expect(again == nil)
    let shipped = try book.ship(try #require(first).id)
    #expect(shipped?.loaves == 2)
  }

  @Test func `refuses an order of nothing`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.place("a1", for: "Ada", loaves: 1)
    let error = #expect(throws: SQLiteError.self) {
      _ = try book.place("a2", for: "Ada", loaves: 0)
    }
    #expect(error?.code == .constraintCheck)
  }

  @Test func `UPDATE answers the new row, not the old one`() throws {
    let book = try OrderBook(Connection(.memory))
    let order = try #require(try book.place("a1", for: "Ada", loaves: 2))
    let changed = try book.change(order.id, to: 5)
    #expect(changed == Order(id: 1, reference: "a1", customer: "Ada", loaves: 5))
    #expect(try loaves(in: book.database) == [5])
  }

  @Test func `a change leaves the orders of others alone`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.place("a1", for: "Ada", loaves: 2)
    let order = try #require(try book.place("b1", for: "Bob", loaves: 1))
    let changed = try book.change(order.id, to: 5)
    #expect(changed?.customer == "Bob")
    #expect(try loaves(in: book.database) == [2, 5])
  }

  @Test func `shipping answers the order as it is now`() throws {
    let book = try OrderBook(Connection(.memory))
    let order = try #require(try book.place("a1", for: "Ada", loaves: 2))
    let shipped = try book.ship(order.id)
    #expect(
      shipped == Order(id: 1, reference: "a1", customer: "Ada", loaves: 2, state: "shipped"))
  }

  @Test func `what was shipped is not shipped, changed or cancelled again`() throws {
    let book = try OrderBook(Connection(.memory))
    let order = try #require(try book.place("a1", for: "Ada", loaves: 2))
    _ = try book.ship(order.id)
    let shipped = try book.ship(order.id)
    let changed = try book.change(order.id, to: 5)
    let cancelled = try book.cancel(order.id)
    #expect(shipped == nil)
    #expect(changed == nil)
    #expect(cancelled == nil)
    #expect(try loaves(in: book.database) == [2])
  }

  @Test func `a number that is not in the book answers no row, and is no error`() throws {
    let book = try OrderBook(Connection(.memory))
    let answers = [try book.ship(7), try book.change(7, to: 1), try book.cancel(7)]
    #expect(answers == [nil, nil, nil])
  }

  @Test func `DELETE answers the row that is gone`() throws {
    let book = try OrderBook(Connection(.memory))
    let order = try #require(try book.place("a1", for: "Ada", loaves: 2))
    let cancelled = try book.cancel(order.id)
    #expect(cancelled == order)
    #expect(try loaves(in: book.database) == [])
  }

  @Test func `one DELETE answers many rows, the oldest first`() throws {
    let book = try OrderBook(Connection(.memory))
    for (reference, customer) in [("a1", "Ada"), ("b1", "Bob"), ("a2", "Ada"), ("a3", "Ada")] {
      _ = try book.place(reference, for: customer, loaves: 1)
    }
    _ = try book.ship(3)
    let cancelled = try book.cancelAll(of: "Ada")
    #expect(cancelled.map(\.id) == [1, 4])
    #expect(try loaves(in: book.database).count == 2)
  }

  @Test func `an upsert answers the total, whether it inserts or updates`() throws {
    let book = try OrderBook(Connection(.memory))
    let totals = [
      try book.bake("rye", loaves: 10), try book.bake("rye", loaves: 5),
      try book.bake("spelt", loaves: 3),
    ]
    #expect(totals == [10, 15, 3])
  }

  @Test func `an upsert adds to what lies on the shelf`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.bake("rye", loaves: 10)
    _ = try book.bake("rye", loaves: 5)
    let shelf = try book.database.rows("SELECT loaves FROM shelf") { try $0.read(0, as: Int.self) }
    #expect(shelf == [15])
  }

  /// The loaves of all orders, by their numbers.
  private func loaves(in database: borrowing Connection) throws -> [Int] {
    try database.rows("SELECT loaves FROM bread_order ORDER BY id") { try $0.read(0) }
  }
}
