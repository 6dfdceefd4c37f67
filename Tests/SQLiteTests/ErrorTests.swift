import SQLite
import Testing

struct ErrorTests {
  struct Violation: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let sql: SQL
    let code: ResultCode
    let message: String
  }

  static let violations = [
    Violation(
      testDescription: "unique", sql: "INSERT INTO book (title) VALUES ('Emma')",
      code: .constraintUnique, message: "UNIQUE constraint failed: book.title"),
    Violation(
      testDescription: "primary key", sql: "INSERT INTO book (id, title) VALUES (1, 'x')",
      code: .constraintPrimaryKey, message: "UNIQUE constraint failed: book.id"),
    Violation(
      testDescription: "not null", sql: "INSERT INTO book (title) VALUES (NULL)",
      code: .constraintNotNull, message: "NOT NULL constraint failed: book.title"),
    Violation(
      testDescription: "check", sql: "UPDATE book SET stock = -1", code: .constraintCheck,
      message: "CHECK constraint failed: stock >= 0"),
    Violation(
      testDescription: "syntax", sql: "SELEC 1", code: .error,
      message: "near \"SELEC\": syntax error"),
    Violation(
      testDescription: "unknown table", sql: "SELECT * FROM shelf", code: .error,
      message: "no such table: shelf"),
  ]

  @Test(arguments: violations)
  func `carries code, message and statement`(violation: Violation) throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (id, title) VALUES (1, 'Emma')")
    let error = #expect(throws: SQLiteError.self) { try shelf.execute(violation.sql) }
    #expect(error?.code == violation.code)
    #expect(error?.message == violation.message)
    #expect(error?.sql == violation.sql.text)
  }

  @Test func `checks foreign keys unless told otherwise`() throws {
    let connection = try Connection(.memory)
    try connection.run(
      script: """
        CREATE TABLE author (id INTEGER PRIMARY KEY);
        CREATE TABLE book (author INTEGER REFERENCES author (id));
        """)
    let error = #expect(throws: SQLiteError.self) {
      try connection.execute("INSERT INTO book (author) VALUES (?)", 9)
    }
    #expect(error?.code == .constraintForeignKey)
    #expect(error?.code.primary == .constraint)
  }

  @Test func `never shows a bound value`() throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title) VALUES (?)", "hunter2")
    let error = #expect(throws: SQLiteError.self) {
      try shelf.execute("INSERT INTO book (title) VALUES (?)", "hunter2")
    }
    let shown = error.map { "\($0) " + String(reflecting: $0) } ?? ""
    #expect(shown.contains("INSERT INTO book (title) VALUES (?)"))
    #expect(!shown.contains("hunter2"))
  }

  @Test func `leaves the connection usable after a failure`() throws {
    let shelf = try bookshelf()
    for _ in 0..<2 {
      #expect(throws: SQLiteError.self) {
        try shelf.execute("INSERT INTO book (title) VALUES (?)", Value.null)
      }
    }
    try shelf.execute("INSERT INTO book (title) VALUES (?)", "Emma")
    #expect(try shelf.titles() == ["Emma"])
  }
}
