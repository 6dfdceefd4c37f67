import SQLProofs
import SQLite
import Testing

struct SQLProofsTests {
  @Test func `answers what the insertion wrote, although the table is another by then`() throws {
    let shop = try teaOrders()
    let answered = try shop.pots("INSERT INTO tea (name, pots) VALUES ('assam', 3) RETURNING pots")

    #expect(answered == [3])
    #expect(try shop.pots("SELECT pots FROM tea") == [4])
  }

  @Test func `answers the new values of an update`() throws {
    let shop = try teaOrders()
    try shop.execute("INSERT INTO tea (name, pots) VALUES ('assam', 2)")

    #expect(try shop.pots("UPDATE tea SET pots = 6 WHERE name = 'assam' RETURNING pots") == [6])
  }

  @Test func `answers what a deletion took away`() throws {
    let shop = try teaOrders()
    try shop.execute("INSERT INTO tea (name, pots) VALUES ('assam', 2)")

    #expect(try shop.pots("DELETE FROM tea WHERE name = 'assam' RETURNING pots") == [2])
    #expect(try shop.pots("SELECT pots FROM tea") == [])
  }

  @Test func `answers the row that an upsert added to`() throws {
    let shop = try teaOrders()
    try shop.execute("INSERT INTO tea (name, pots) VALUES ('assam', 2)")

    let answered = try shop.pots(
      """
      INSERT INTO tea (name, pots) VALUES ('assam', 4)
      ON CONFLICT (name) DO UPDATE SET pots = pots + excluded.pots RETURNING pots
      """)

    #expect(answered == [6])
  }

  @Test func `answers no row where the update lost the race`() throws {
    let shop = try teaOrders()
    try shop.execute("INSERT INTO tea (name, pots) VALUES ('assam', 2)")

    #expect(try shop.pots("UPDATE tea SET pots = 6 WHERE pots = 8 RETURNING pots") == [])
  }
}
