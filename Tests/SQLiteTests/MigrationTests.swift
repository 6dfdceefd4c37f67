import SQLite
import Testing

struct MigrationTests {
  private let first = Migration(
    "add books", "CREATE TABLE book (title TEXT); CREATE TABLE log (line TEXT)")
  private let second = Migration("add prices", "ALTER TABLE book ADD COLUMN price REAL")

  private func tables(_ connection: borrowing Connection) throws -> [String] {
    try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
      row in
      try row.read(0)
    }
  }

  @Test func `applies all migrations to a new database, in order`() throws {
    let connection = try Connection(.memory)
    #expect(try connection.migrate([first, second]) == ["add books", "add prices"])
    #expect(try tables(connection) == ["book", "log", "schema_migration"])
    #expect(throws: Never.self) { try connection.execute("INSERT INTO book (price) VALUES (1)") }
  }

  @Test func `applies only what is new`() throws {
    let connection = try Connection(.memory)
    try connection.migrate([first])
    #expect(try connection.migrate([first, second]) == ["add prices"])
    #expect(try connection.migrate([first, second]) == [])
  }

  @Test func `changes nothing when one migration fails`() throws {
    let connection = try Connection(.memory)
    let broken = Migration("break", "CREATE TABLE extra (a); SELECT missing")
    let error = #expect(throws: SQLiteError.self) { try connection.migrate([first, broken]) }
    #expect(error?.message == "no such column: missing")
    #expect(try tables(connection) == [])
  }

  @Test func `refuses a migration that was edited after it was applied`() throws {
    let connection = try Connection(.memory)
    try connection.migrate([first])
    let edited = Migration("add books", "CREATE TABLE book (title TEXT NOT NULL)")
    let error = #expect(throws: MigrationError.self) { try connection.migrate([edited]) }
    #expect(error == .changed("add books"))
  }

  @Test func `refuses a list that is older than the database`() throws {
    let connection = try Connection(.memory)
    try connection.migrate([first, second])
    let error = #expect(throws: MigrationError.self) { try connection.migrate([first]) }
    #expect(error == .unexpected("add prices", at: 2))
  }

  @Test func `refuses a migration that was slipped in before an applied one`() throws {
    let connection = try Connection(.memory)
    try connection.migrate([first])
    let error = #expect(throws: MigrationError.self) { try connection.migrate([second, first]) }
    #expect(error == .unexpected("add books", at: 1))
  }

  @Test func `refuses a name that stands twice`() throws {
    let connection = try Connection(.memory)
    let error = #expect(throws: MigrationError.self) { try connection.migrate([first, first]) }
    #expect(error == .duplicateName("add books"))
    #expect(try tables(connection) == [])
  }
}
