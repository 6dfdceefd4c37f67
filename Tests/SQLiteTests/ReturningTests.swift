import SQLite
import Testing

struct ReturningTests {
  @Test func `returns the inserted rows`() throws {
    let shelf = try bookshelf()
    let ids = try shelf.rows(
      "INSERT INTO book (title) VALUES (?), (?) RETURNING id", "Emma", "Ulysses"
    ) { row in try row.read(0, as: Int.self) }
    #expect(ids == [1, 2])
  }

  @Test func `returns the updated rows as they are now`() throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title, stock) VALUES (?, ?)", "Emma", 3)
    let stock = try shelf.first(
      "UPDATE book SET stock = stock - 1 WHERE title = ? RETURNING stock", "Emma"
    ) { row in try row.read(0, as: Int.self) }
    #expect(stock == 2)
  }

  @Test func `returns the deleted rows as they were`() throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title) VALUES (?), (?)", "Emma", "Ulysses")
    let gone = try shelf.rows("DELETE FROM book WHERE title < ? RETURNING title", "F") { row in
      try row.read(0, as: String.self)
    }
    #expect(gone == ["Emma"])
    #expect(try shelf.titles() == ["Ulysses"])
  }

  @Test func `returns the row that an upsert left`() throws {
    let shelf = try bookshelf()
    var stocks: [Int?] = []
    for count in [5, 2] {
      stocks.append(
        try shelf.first(
          """
          INSERT INTO book (title, stock) VALUES (?, ?)
          ON CONFLICT (title) DO UPDATE SET stock = stock + excluded.stock RETURNING stock
          """, "Emma", count
        ) { row in try row.read(0) })
    }
    #expect(stocks == [5, 7])
  }

  @Test func `returns nothing for an update that hits no row`() throws {
    let shelf = try bookshelf()
    let stock = try shelf.first("UPDATE book SET stock = 1 WHERE id = ? RETURNING stock", 9) {
      row in
      try row.read(0, as: Int.self)
    }
    #expect(stock == nil)
  }

  @Test func `changes every row even when only the first is read`() throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title) VALUES (?), (?)", "Emma", "Ulysses")
    _ = try shelf.first("DELETE FROM book RETURNING title") { row in
      try row.read(0, as: String.self)
    }
    #expect(try shelf.titles() == [])
  }
}
