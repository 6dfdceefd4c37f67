import OrdersReturning
import SQLite
import Testing

@Suite struct OrdersReturningTests {
  @Test func `an order goes from the telephone to the door`() throws {
    let book = try OrderBook(Connection(.memory))
    let order = try #require(try book.place("a1", for: "Ada", loaves: 2))
    let changed = try book.change(order.id, to: 5)
    let shipped = try book.ship(order.id)
    #expect(changed?.loaves == 5)
    #expect(shipped?.state == "shipped")
  }

  @Test func `an order can be cancelled`() throws {
    let book = try OrderBook(Connection(.memory))
    let order = try #require(try book.place("a1", for: "Ada", loaves: 2))
    let cancelled = try book.cancel(order.id)
    #expect(cancelled?.id == order.id)
  }

  @Test func `bread goes on the shelf`() throws {
    let book = try OrderBook(Connection(.memory))
    let total = try book.bake("rye", loaves: 10)
    #expect(total == 10)
  }
}
