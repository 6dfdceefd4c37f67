import SQLite
import Testing

struct LibraryTests {
  private static let history = [
    Migration(
      "add books",
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE, left INTEGER)")
  ]

  @Test func `a book is lent, or nothing has happened`() throws {
    let connection = try Connection(.memory)
    try connection.migrate(Self.history)
    let id = try connection.first(
      "INSERT INTO book (title, left) VALUES (?, ?) RETURNING id", "Emma", 1
    ) { row in try row.read("id", as: Int.self) }

    try connection.transaction { connection in
      try connection.execute("UPDATE book SET left = left - 1 WHERE id = ?", id)
    }
    let error = #expect(throws: SQLiteError.self) {
      try connection.execute("INSERT INTO book (title, left) VALUES (?, ?)", "Emma", 7)
    }

    #expect(error?.code == .constraintUnique)
    let books = try connection.rows("SELECT title, left FROM book") { row in
      "\(try row.read(0, as: String.self)): \(try row.read(1, as: Int.self))"
    }
    #expect(books == ["Emma: 0"])
  }
}
