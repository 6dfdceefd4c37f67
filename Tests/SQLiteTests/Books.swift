import SQLite

/// A database in memory with a shelf of books.
func bookshelf(options: Connection.Options = .init()) throws -> Connection {
  let connection = try Connection(.memory, options: options)
  try connection.execute(
    """
    CREATE TABLE book (
      id INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE, price REAL, cover BLOB,
      stock INTEGER NOT NULL DEFAULT 0 CHECK (stock >= 0))
    """)
  return connection
}

extension Connection {
  /// The titles in alphabetical order.
  borrowing func titles() throws -> [String] {
    try rows("SELECT title FROM book ORDER BY title") { row in try row.read(0) }
  }
}
