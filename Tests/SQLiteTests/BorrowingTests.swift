import SQLite
import Testing

@Suite struct `Text lent by a row` {
  private func connection() throws -> Connection {
    let connection = try Connection(.memory)
    try connection.execute("CREATE TABLE t (a TEXT, b INTEGER)")
    try connection.execute("INSERT INTO t VALUES (?, ?), (?, ?)", "Größe", 1, "", 2)
    return connection
  }

  @Test func `has the bytes that are stored`() throws {
    var texts: [[UInt8]] = []
    try connection().forEach("SELECT a FROM t ORDER BY b") { row in
      texts.append(try row.withUTF8(0) { span in span.indices.map { span[$0] } })
    }
    #expect(texts == [Array("Größe".utf8), []])
  }

  @Test(arguments: [(1, ResultCode.mismatch), (2, .range), (-1, .range)])
  func `is refused for another column`(_ column: Int, _ code: ResultCode) throws {
    let connection = try connection()
    let error = #expect(throws: SQLiteError.self) {
      try connection.forEach("SELECT a, b FROM t") { row in
        _ = try row.withUTF8(column) { $0.count }
      }
    }
    #expect(error?.code == code)
  }

  @Test func `is read row by row, and the statement is free again after an error`() throws {
    struct Enough: Error {}
    let connection = try connection()
    var seen = 0
    #expect(throws: Enough.self) {
      try connection.forEach("SELECT a FROM t WHERE b >= ?", 1) { _ in
        seen += 1
        throw Enough()
      }
    }
    #expect(seen == 1)
    #expect(try connection.execute("DROP TABLE t") == 0)
  }
}
