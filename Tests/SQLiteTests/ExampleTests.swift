import SQLite
import Testing

/// The examples of the documentation, as a user would write them.
struct ExampleTests {
  @Test func `the documented connection and row work as written`() throws {
    let connection = try Connection(.memory)
    try connection.execute("CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT NOT NULL)")
    let id = try connection.first(
      "INSERT INTO book (title) VALUES (?) RETURNING id", "Emma"
    ) { row in try row.read(0, as: Int.self) }
    #expect(id == 1)
    let titles = try connection.rows("SELECT id, title FROM book") { row in
      (id: try row.read(0, as: Int.self), title: try row.read("title", as: String.self))
    }
    #expect(titles.map(\.title) == ["Emma"])
  }

  @Test func `the documented transaction works as written`() throws {
    let connection = try Connection(.memory)
    try connection.execute("CREATE TABLE account (id INTEGER PRIMARY KEY, cents INTEGER)")
    try connection.execute("INSERT INTO account VALUES (1, 700), (2, 0)")
    try connection.transaction { connection in
      try connection.execute("UPDATE account SET cents = cents - ? WHERE id = ?", 500, 1)
      try connection.execute("UPDATE account SET cents = cents + ? WHERE id = ?", 500, 2)
    }
    let cents = try connection.rows("SELECT cents FROM account ORDER BY id") { row in
      try row.read(0, as: Int.self)
    }
    #expect(cents == [200, 500])
  }
}
