import SQLite
import Testing

struct RowTests {
  /// Runs a statement for its first row, which it must have.
  private func first<T>(
    _ sql: SQL, transform: (borrowing Row) throws -> T
  ) throws -> T {
    try #require(try Connection(.memory).first(sql, transform: transform))
  }

  /// The error of reading the first column.
  private func failure<T: ColumnReadable>(
    reading sql: SQL, as type: T.Type, sourceLocation: SourceLocation = #_sourceLocation
  ) -> SQLiteError? {
    #expect(throws: SQLiteError.self, sourceLocation: sourceLocation) {
      _ = try Connection(.memory).first(sql) { row in try row.read(0, as: type) }
    }
  }

  @Test func `reads columns by number and by name`() throws {
    let title = try first("SELECT 7 AS id, 'Emma' AS title") { row in
      (try row.read(0, as: Int.self), try row.read("title", as: String.self), row.count, row.names)
    }
    #expect(title.0 == 7)
    #expect(title.1 == "Emma")
    #expect(title.2 == 2)
    #expect(title.3 == ["id", "title"])
  }

  @Test func `reads NULL as an absent value of any type`() throws {
    #expect(try first("SELECT NULL") { row in try row.read(0, as: Int?.self) } == nil)
    #expect(try first("SELECT NULL") { row in try row.read(0, as: String?.self) } == nil)
    #expect(try first("SELECT 'x'") { row in try row.read(0, as: String?.self) } == "x")
  }

  @Test func `reads truth from 1 and 0 only`() throws {
    #expect(try first("SELECT 1") { row in try row.read(0, as: Bool.self) })
    #expect(try !first("SELECT 0") { row in try row.read(0, as: Bool.self) })
    #expect(failure(reading: "SELECT 2", as: Bool.self)?.code == .mismatch)
  }

  @Test func `reads an integer as a real when nothing is lost`() throws {
    #expect(try first("SELECT 7") { row in try row.read(0, as: Double.self) } == 7)
    #expect(failure(reading: "SELECT 9007199254740993", as: Double.self)?.code == .mismatch)
  }

  @Test func `refuses a text as a number and says which column`() {
    let error = failure(reading: "SELECT 'hush' AS age", as: Int.self)
    #expect(error?.code == .mismatch)
    #expect(error?.message == "column 0 (age) holds TEXT, not INTEGER")
  }

  @Test func `refuses NULL where a value is needed`() {
    #expect(failure(reading: "SELECT NULL", as: String.self)?.code == .mismatch)
    #expect(failure(reading: "SELECT NULL", as: Int.self)?.code == .mismatch)
    #expect(failure(reading: "SELECT NULL", as: [UInt8].self)?.code == .mismatch)
  }

  @Test func `refuses a real as an integer`() {
    #expect(failure(reading: "SELECT 7.0", as: Int.self)?.code == .mismatch)
  }

  @Test func `refuses a text that is not UTF-8`() {
    let error = failure(reading: "SELECT CAST(x'ff' AS TEXT) AS name", as: String.self)
    #expect(error?.message == "column 0 (name) holds TEXT, not TEXT in UTF-8")
  }

  @Test(arguments: [-1, 2, .max])
  func `refuses a column that does not exist`(column: Int) throws {
    let connection = try Connection(.memory)
    let error = #expect(throws: SQLiteError.self) {
      _ = try connection.first("SELECT 1, 2") { row in try row.read(column, as: Int?.self) }
    }
    #expect(error?.code == .range)
  }

  @Test func `refuses a name that does not exist`() throws {
    let connection = try Connection(.memory)
    let error = #expect(throws: SQLiteError.self) {
      _ = try connection.first("SELECT 1 AS id") { row in try row.read("ID", as: Int.self) }
    }
    #expect(error?.message == "the result has no column ID")
  }
}
