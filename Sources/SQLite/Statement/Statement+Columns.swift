private import CSQLite

/// Columns of the row that the statement stands on, numbered from 0.
///
/// Each column is asked for once, and the rest is asked of what came.
///
/// NB: such a value is "unprotected", but in a connection without mutexes, as ours are, that is no
/// difference: https://www.sqlite.org/c3ref/value.html
extension Statement {
  func integer(at column: Int) throws(SQLiteError) -> Int64 {
    let (cell, type) = unsafe try cell(at: column)
    guard type == SQLITE_INTEGER else {
      throw mismatch(at: column, expected: "INTEGER")
    }
    return unsafe sqlite3_value_int64(cell)
  }

  func real(at column: Int) throws(SQLiteError) -> Double {
    let (cell, type) = unsafe try cell(at: column)
    switch type {
    case SQLITE_FLOAT: return unsafe sqlite3_value_double(cell)
    case SQLITE_INTEGER:
      let number = unsafe sqlite3_value_int64(cell)
      if Int64(exactly: Double(number)) == number { return Double(number) }
    default: break
    }
    throw mismatch(at: column, expected: "REAL")
  }

  func text(at column: Int) throws(SQLiteError) -> String {
    let (cell, type) = unsafe try cell(at: column)
    guard type == SQLITE_TEXT else {
      throw mismatch(at: column, expected: "TEXT")
    }
    // SQLite asks for this order: the text first, its length after.
    let start = unsafe sqlite3_value_text(cell)
    let count = unsafe Int(sqlite3_value_bytes(cell))
    let utf8 = unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
    // Most texts are ASCII, which needs no slow second look.
    if unsafe Self.isASCII(utf8) { return unsafe String(decoding: utf8, as: UTF8.self) }
    guard let text = unsafe String(validating: utf8, as: UTF8.self) else {
      throw mismatch(at: column, expected: "TEXT in UTF-8")
    }
    return text
  }

  func blob(at column: Int) throws(SQLiteError) -> [UInt8] {
    let (cell, type) = unsafe try cell(at: column)
    guard type == SQLITE_BLOB else {
      throw mismatch(at: column, expected: "BLOB")
    }
    let start = unsafe sqlite3_value_blob(cell)
    let count = unsafe Int(sqlite3_value_bytes(cell))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  func value(at column: Int) throws(SQLiteError) -> Value {
    let (cell, type) = unsafe try cell(at: column)
    return switch type {
    case SQLITE_INTEGER: .integer(unsafe sqlite3_value_int64(cell))
    case SQLITE_FLOAT: .real(unsafe sqlite3_value_double(cell))
    case SQLITE_TEXT: .text(try text(at: column))
    case SQLITE_BLOB: .blob(try blob(at: column))
    default: .null
    }
  }

  func isNull(at column: Int) throws(SQLiteError) -> Bool {
    unsafe try cell(at: column).type == SQLITE_NULL
  }

  /// The value of a column and its type.
  @inline(__always)
  @unsafe private func cell(
    at column: Int
  ) throws(SQLiteError) -> (value: OpaquePointer?, type: Int32) {
    let value = unsafe sqlite3_column_value(pointer, Int32(clamping: column))
    let type = unsafe sqlite3_value_type(value)
    // SQLite answers NULL for a column that does not exist, so only NULL needs the second look.
    if type == SQLITE_NULL, !(0..<columnCount).contains(column) {
      throw SQLiteError(.range, "the result has no column \(column)", sql: sql)
    }
    return unsafe (value, type)
  }

  @inline(__always)
  private static func isASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(text)
    var (place, bits): (Int, UInt64) = (0, 0)
    while place + 8 <= raw.count {
      bits |= unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place += 8
    }
    while place < raw.count {
      bits |= unsafe UInt64(raw[place])
      place += 1
    }
    return bits & 0x8080_8080_8080_8080 == 0
  }
}
