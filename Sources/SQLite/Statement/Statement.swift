private import CSQLite

/// A prepared statement: owns the `sqlite3_stmt` and makes every call that needs it.
///
/// It belongs to one connection and is as confined as that is.
@safe @usableFromInline final class Statement {
  let sql: String
  var isLeased = false
  var lastUse = 0
  let pointer: OpaquePointer

  /// Takes over a `sqlite3_stmt`, which is finalised with this object.
  @unsafe init(owning pointer: OpaquePointer, sql: String) {
    unsafe self.pointer = pointer
    self.sql = sql
  }

  deinit { unsafe sqlite3_finalize(pointer) }

  /// Moves to the next row; answers `false` at the end.
  @usableFromInline func step() throws(SQLiteError) -> Bool {
    switch unsafe sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw failure
    }
  }

  /// Ends a statement before its last row; one with `RETURNING` commits here.
  ///
  /// - Throws: ``SQLiteError`` where that fails: nothing of the statement is stored then.
  @usableFromInline func finish() throws(SQLiteError) {
    guard unsafe sqlite3_reset(pointer) == SQLITE_OK else { throw failure }
  }

  /// Goes back to the start, whatever row it stands on, and forgets the bound values.
  func rewind() {
    // The code repeats the failure of `step` or `finish`, which was thrown already.
    _ = unsafe sqlite3_reset(pointer)
    _ = unsafe sqlite3_clear_bindings(pointer)
  }

  // MARK: Parameters, numbered from 1

  /// Checks that as many values were given as there are question marks.
  @usableFromInline func expectParameters(_ count: Int) throws(SQLiteError) {
    let expected = unsafe Int(sqlite3_bind_parameter_count(pointer))
    guard count == expected else {
      throw SQLiteError(
        .range, "the statement has \(expected) parameters, \(count) were given", sql: sql)
    }
  }

  @usableFromInline func bind(_ value: Value, at index: Int) throws(SQLiteError) {
    let index = Int32(clamping: index)
    let code: Int32 =
      switch value {
      case .null: unsafe sqlite3_bind_null(pointer, index)
      case .integer(let number): unsafe sqlite3_bind_int64(pointer, index, number)
      case .real(let number): unsafe sqlite3_bind_double(pointer, index, number)
      case .text(var text):
        text.withUTF8 { utf8 in
          unsafe utf8.withMemoryRebound(to: CChar.self) { characters in
            unsafe redgreen_bind_text(
              pointer, index, characters.baseAddress, Int32(clamping: characters.count))
          }
        }
      case .blob(let bytes) where bytes.isEmpty: unsafe sqlite3_bind_zeroblob(pointer, index, 0)
      case .blob(let bytes):
        unsafe redgreen_bind_blob(pointer, index, bytes, Int32(clamping: bytes.count))
      }
    guard code == SQLITE_OK else { throw failure }
  }

  // MARK: Columns, numbered from 0

  var columnCount: Int { unsafe Int(sqlite3_column_count(pointer)) }

  var columnNames: [String] {
    (0..<columnCount).map { column in
      unsafe sqlite3_column_name(pointer, Int32(column)).map { unsafe String(cString: $0) } ?? ""
    }
  }

  // MARK: Errors

  /// The error for a column of another type; it names types, never the value.
  func mismatch(at column: Int, expected: String) -> SQLiteError {
    let found =
      switch unsafe sqlite3_column_type(pointer, Int32(clamping: column)) {
      case SQLITE_INTEGER: "INTEGER"
      case SQLITE_FLOAT: "REAL"
      case SQLITE_TEXT: "TEXT"
      case SQLITE_BLOB: "BLOB"
      default: "NULL"
      }
    return SQLiteError(
      .mismatch, "column \(column) (\(columnNames[column])) holds \(found), not \(expected)",
      sql: sql)
  }

  /// The error that the last call on the connection left.
  private var failure: SQLiteError {
    unsafe DatabaseHandle.failure(of: sqlite3_db_handle(pointer), sql: sql)
  }
}
