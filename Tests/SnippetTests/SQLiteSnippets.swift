import SQLite

/// The examples in the documentation of SQLite, compiled as they stand and never called.
struct SQLiteSnippets {
  func connectionTransactionExample(connection: borrowing Connection) throws {
    try connection.transaction { connection in
      try connection.execute("UPDATE account SET cents = cents - ? WHERE id = ?", 500, 1)
      try connection.execute("UPDATE account SET cents = cents + ? WHERE id = ?", 500, 2)
    }
  }

  func connectionExample() throws {
    let connection = try Connection(.memory)
    try connection.execute("CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT NOT NULL)")
    let id = try connection.first(
      "INSERT INTO book (title) VALUES (?) RETURNING id", "Emma"
    ) { row in try row.read(0, as: Int.self) }
    _ = id
  }

  func sqliteErrorExample(email: String, connection: borrowing Connection) throws(SQLiteError) {
    do {
      try connection.execute("INSERT INTO member (email) VALUES (?)", email)
    } catch let error where error.code == .constraintUnique {
      // the address is taken
    }
  }

  func rowExample(connection: borrowing Connection) throws {
    let titles = try connection.rows("SELECT id, title FROM book") { row in
      (id: try row.read(0, as: Int.self), title: try row.read("title", as: String.self))
    }
    _ = titles
  }

  func sqlExample(email: String, connection: borrowing Connection) throws {
    try connection.execute("DELETE FROM member WHERE email = ?", email)  // compiles
  }

  func rowTextExample(connection: borrowing Connection) throws {
    var bytes = 0
    try connection.forEach("SELECT title FROM book") { row in
      bytes += try row.withUTF8(0) { $0.count }
    }
    _ = bytes
  }
}
