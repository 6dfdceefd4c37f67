import SQLite
import Testing

/// Outside a transaction, a statement with `RETURNING` commits when it ends, after its first row.
@Suite struct `A row whose statement cannot commit` {
  private func family() throws -> Connection {
    let connection = try Connection(.memory)
    try connection.execute("PRAGMA foreign_keys = ON")
    try connection.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
    try connection.execute(
      "CREATE TABLE child (parent REFERENCES parent DEFERRABLE INITIALLY DEFERRED)")
    return connection
  }

  @Test func `is not answered as if it were stored`() throws {
    let connection = try family()
    let error = #expect(throws: SQLiteError.self) {
      try connection.first("INSERT INTO child VALUES (?) RETURNING parent", 99) { row in
        try row.read(0, as: Int.self)
      }
    }
    #expect(error?.code == .constraintForeignKey)
    #expect(
      try connection.first("SELECT count(*) FROM child") { try $0.read(0, as: Int.self) } == 0)
  }

  @Test func `is answered where the commit succeeds`() throws {
    let connection = try family()
    try connection.execute("INSERT INTO parent VALUES (?)", 7)
    let parent = try connection.first("INSERT INTO child VALUES (?) RETURNING parent", 7) { row in
      try row.read(0, as: Int.self)
    }
    #expect(parent == 7)
  }

  @Test(arguments: ["CREATE TABLE a (x);\0 CREATE TABLE b (x)", "\0"])
  func `is no danger of SQL with a NUL, which is refused`(_ text: String) throws {
    let connection = try family()
    let error = #expect(throws: SQLiteError.self) {
      try connection.run(script: SQL(trusting: text))
    }
    #expect(error?.code == .misuse)
    #expect(error?.message.contains("NUL at byte") == true)
  }
}
