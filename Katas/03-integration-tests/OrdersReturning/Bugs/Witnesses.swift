import OrdersReturning
import SQLite
import Testing

@Suite struct Witnesses {
  @Test func `reads-again`() throws {
    let book = try OrderBook(Connection(.memory))
    try book.database.run(
      script: """
        CREATE TRIGGER greedy AFTER INSERT ON bread_order
        BEGIN UPDATE bread_order SET customer = 'Eve' WHERE id = NEW.id; END
        """)
    let order = try book.place("c1", for: "Cem", loaves: 1)
    #expect(order?.customer == "Cem")
  }

  @Test func `replaces-the-first`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.place("c1", for: "Cem", loaves: 1)
    _ = try book.place("c1", for: "Cem", loaves: 3)
    let orders = try book.cancelAll(of: "Cem")
    #expect(orders.map(\.loaves) == [1])
  }

  @Test func `answers-the-old-row`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.place("c1", for: "Cem", loaves: 1)
    let changed = try book.change(1, to: 3)
    #expect(changed?.loaves == 3)
  }

  @Test func `changes-every-order`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.place("c1", for: "Cem", loaves: 1)
    _ = try book.place("d1", for: "Dua", loaves: 2)
    _ = try book.change(1, to: 3)
    let other = try book.cancel(2)
    #expect(other?.loaves == 2)
  }

  @Test func `changes-what-is-on-its-way`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.place("c1", for: "Cem", loaves: 1)
    _ = try book.ship(1)
    let changed = try book.change(1, to: 3)
    #expect(changed == nil)
  }

  @Test func `ships-twice`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.place("c1", for: "Cem", loaves: 1)
    _ = try book.ship(1)
    let again = try book.ship(1)
    #expect(again == nil)
  }

  @Test func `answers-and-keeps-the-order`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.place("c1", for: "Cem", loaves: 1)
    _ = try book.cancel(1)
    let again = try book.cancel(1)
    #expect(again == nil)
  }

  @Test func `cancels-what-is-on-its-way`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.place("c1", for: "Cem", loaves: 1)
    _ = try book.ship(1)
    let cancelled = try book.cancel(1)
    #expect(cancelled == nil)
  }

  @Test func `answers-one-of-many`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.place("c1", for: "Cem", loaves: 1)
    _ = try book.place("c2", for: "Cem", loaves: 2)
    let cancelled = try book.cancelAll(of: "Cem")
    #expect(cancelled.map(\.reference) == ["c1", "c2"])
  }

  @Test func `clears-the-history`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.place("c1", for: "Cem", loaves: 1)
    _ = try book.ship(1)
    let cancelled = try book.cancelAll(of: "Cem")
    #expect(cancelled == [])
  }

  @Test func `forgets-what-lay-there`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.bake("oat", loaves: 4)
    _ = try book.bake("oat", loaves: 4)
    let total = try book.bake("oat", loaves: 4)
    #expect(total == 12)
  }

  @Test func `answers-what-came-in`() throws {
    let book = try OrderBook(Connection(.memory))
    _ = try book.bake("oat", loaves: 4)
    let total = try book.bake("oat", loaves: 1)
    #expect(total == 5)
  }
}
