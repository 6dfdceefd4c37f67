import SQLite
import Testing

struct StatementTests {
  private struct Enough: Error {}

  @Test func `prepares a text once`() throws {
    let shelf = try bookshelf()
    let before = shelf.cachedStatements
    for title in ["Emma", "Ulysses", "Persuasion"] {
      try shelf.execute("INSERT INTO book (title) VALUES (?)", title)
    }
    #expect(shelf.cachedStatements == before + 1)
  }

  @Test func `prepares a text that was read at run time once, too`() throws {
    let shelf = try bookshelf()
    let before = shelf.cachedStatements
    for _ in 0..<3 { try shelf.execute(SQL(trusting: ["SELECT", "1"].joined(separator: " "))) }
    #expect(shelf.cachedStatements == before + 1)
  }

  @Test(arguments: ["SELECT 1", SQL(trusting: "SELECT 1")])
  func `shows the text of a statement however it was written`(sql: SQL) {
    #expect(sql.text == "SELECT 1")
  }

  @Test func `drops the statement that was idle longest when the cache is full`() throws {
    var options = Connection.Options()
    options.statementCacheSize = 2
    let shelf = try bookshelf(options: options)
    for sql in ["SELECT 1", "SELECT 2", "SELECT 3", "SELECT 1"] as [SQL] {
      try shelf.execute(sql)
    }
    #expect(shelf.cachedStatements == 2)
  }

  @Test func `works without a cache`() throws {
    var options = Connection.Options()
    options.statementCacheSize = 0
    let shelf = try bookshelf(options: options)
    try shelf.execute("INSERT INTO book (title) VALUES (?)", "Emma")
    #expect(try shelf.titles() == ["Emma"])
    #expect(shelf.cachedStatements == 0)
  }

  @Test func `resets a statement that was left before its end`() throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title) VALUES (?), (?)", "Emma", "Ulysses")
    _ = try shelf.first("SELECT title FROM book") { row in try row.read(0, as: String.self) }
    // A statement still standing on a row would hold its table.
    #expect(throws: Never.self) { try shelf.execute("DROP TABLE book") }
  }

  @Test func `resets a statement whose reader threw`() throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title) VALUES (?), (?)", "Emma", "Ulysses")
    #expect(throws: Enough.self) {
      _ = try shelf.rows("SELECT title FROM book") { _ in throw Enough() }
    }
    #expect(throws: Never.self) { try shelf.execute("DROP TABLE book") }
  }

  @Test func `starts a statement from its first row each time`() throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title) VALUES (?), (?)", "Emma", "Ulysses")
    let titles = try (0..<2).map { _ in
      try shelf.first("SELECT title FROM book ORDER BY title") { row in
        try row.read(0, as: String.self)
      }
    }
    #expect(titles == ["Emma", "Emma"])
  }

  @Test func `runs a statement inside itself`() throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title) VALUES (?), (?)", "Emma", "Ulysses")
    let pairs = try shelf.rows("SELECT title FROM book ORDER BY title") { outer in
      let inner = try shelf.titles().count
      let again = try shelf.rows("SELECT title FROM book ORDER BY title") { row in
        try row.read(0, as: String.self)
      }
      return "\(try outer.read(0, as: String.self)) \(inner) \(again.count)"
    }
    #expect(pairs == ["Emma 2 2", "Ulysses 2 2"])
  }

  @Test func `sees a column that was added after it was prepared`() throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title) VALUES (?)", "Emma")
    let before = try shelf.first("SELECT * FROM book") { row in row.count }
    try shelf.execute("ALTER TABLE book ADD COLUMN isbn TEXT")
    let after = try shelf.first("SELECT * FROM book") { row in row.count }
    #expect(before == 5)
    #expect(after == 6)
  }
}
