import SQLite
import Testing

struct ExecuteTests {
  @Test func `counts the rows that a statement changed`() throws {
    let shelf = try bookshelf()
    let inserted = try shelf.execute("INSERT INTO book (title) VALUES (?), (?)", "Emma", "Ulysses")
    let updated = try shelf.execute("UPDATE book SET stock = 3 WHERE title = ?", "Emma")
    let deleted = try shelf.execute("DELETE FROM book WHERE title = ?", "Persuasion")
    #expect([inserted, updated, deleted] == [2, 1, 0])
  }

  @Test func `counts nothing for a statement that changes no rows`() throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title) VALUES ('Emma')")
    #expect(try shelf.execute("CREATE TABLE shelf (name TEXT)") == 0)
    #expect(try shelf.execute("SELECT * FROM book") == 0)
  }

  @Test func `tells the number of the row it inserted`() throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (id, title) VALUES (?, ?)", 41, "Emma")
    try shelf.execute("INSERT INTO book (title) VALUES (?)", "Ulysses")
    #expect(shelf.lastInsertedRowID == 42)
  }

  @Test func `stores a hostile text as a text`() throws {
    let shelf = try bookshelf()
    let title = "'); DROP TABLE book; --"
    try shelf.execute("INSERT INTO book (title) VALUES (?)", title)
    #expect(try shelf.titles() == [title])
  }

  @Test func `refuses too few and too many values`() throws {
    let shelf = try bookshelf()
    let few = #expect(throws: SQLiteError.self) {
      try shelf.execute("INSERT INTO book (title) VALUES (?)")
    }
    #expect(few?.code == .range)
    #expect(few?.message == "the statement has 1 parameters, 0 were given")
    let many = #expect(throws: SQLiteError.self) {
      try shelf.execute("INSERT INTO book (title) VALUES (?)", "Emma", 1)
    }
    #expect(many?.code == .range)
  }

  @Test func `refuses a second statement instead of dropping it`() throws {
    let shelf = try bookshelf()
    let error = #expect(throws: SQLiteError.self) {
      try shelf.execute("DELETE FROM book; DELETE FROM book")
    }
    #expect(error?.code == .misuse)
  }

  @Test(
    arguments: ["DELETE FROM book; DELETE", "DELETE FROM book; '", "DELETE FROM book;;\n)"] as [SQL]
  )
  func `refuses what is no comment after the statement, and says all of it`(sql: SQL) throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title) VALUES (?)", "Emma")
    let error = #expect(throws: SQLiteError.self) { try shelf.execute(sql) }
    #expect(error?.code == .misuse)
    #expect(error?.message == "the text holds more than one statement: use run(script:)")
    #expect(error?.sql == sql.text)
    #expect(try shelf.titles() == ["Emma"])
  }

  @Test(arguments: ["\0DELETE FROM book", "DELETE FROM book\0", "DELETE FROM book; -- \0; x"])
  func `refuses a NUL in a statement, and runs none of it`(text: String) throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title) VALUES (?)", "Emma")
    let place = try #require(Array(text.utf8).firstIndex(of: 0))
    for run in [0, 1] {
      let error = #expect(throws: SQLiteError.self) {
        if run == 0 {
          try shelf.execute(SQL(trusting: text))
        } else {
          try shelf.run(script: SQL(trusting: text))
        }
      }
      #expect(error?.code == .misuse)
      #expect(error?.message == "the SQL holds a NUL at byte \(place)")
      #expect(error?.description.utf8.contains(0) == false)
    }
    #expect(try shelf.titles() == ["Emma"])
  }

  @Test func `accepts a comment after the statement`() throws {
    #expect(try bookshelf().execute("DELETE FROM book; -- all of them") == 0)
  }

  @Test(arguments: ["", "  ", "-- nothing"] as [SQL])
  func `refuses a text without a statement`(sql: SQL) throws {
    let shelf = try bookshelf()
    let error = #expect(throws: SQLiteError.self) { try shelf.execute(sql) }
    #expect(error?.code == .misuse)
  }

  @Test func `runs a script and hands out every row`() throws {
    let shelf = try bookshelf()
    var titles: [String] = []
    try shelf.run(
      script: """
        INSERT INTO book (title) VALUES ('Emma'), ('Ulysses') RETURNING title;
        ; -- an empty one
        SELECT 'done; really' AS title;
        """
    ) { row in titles.append(try row.read("title")) }
    #expect(titles == ["Emma", "Ulysses", "done; really"])
  }

  @Test func `keeps what a script did before its failing statement`() throws {
    let shelf = try bookshelf()
    let error = #expect(throws: SQLiteError.self) {
      try shelf.run(script: "INSERT INTO book (title) VALUES ('Emma'); SELECT missing; SELECT 1")
    }
    #expect(error?.message == "no such column: missing")
    #expect(try shelf.titles() == ["Emma"])
  }
}
