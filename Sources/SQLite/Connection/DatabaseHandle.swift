private import CSQLite

/// An open database: owns the `sqlite3` and makes every call that needs it.
@safe struct DatabaseHandle: ~Copyable {
  private let pointer: OpaquePointer

  /// Opens a database.
  init(path: String, access: Connection.Access) throws(SQLiteError) {
    var pointer: OpaquePointer?
    // No mutex in SQLite: a connection is never used by two threads at once, which the compiler
    // checks, since it is neither copyable nor Sendable.
    let code = unsafe sqlite3_open_v2(path, &pointer, access.flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let pointer = unsafe pointer else {
      let error = unsafe Self.failure(of: pointer)
      // A connection that failed to open still has to be closed.
      _ = unsafe sqlite3_close_v2(pointer)
      throw error
    }
    unsafe self.pointer = pointer
    _ = unsafe sqlite3_extended_result_codes(pointer, 1)
  }

  // NB: the `_v2` waits for statements that outlive the connection, so the order of
  // destruction does not matter: https://www.sqlite.org/c3ref/close.html
  deinit { _ = unsafe sqlite3_close_v2(pointer) }

  func setBusyTimeout(milliseconds: Int32) {
    _ = unsafe sqlite3_busy_timeout(pointer, milliseconds)
  }

  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(pointer) == 0 }
  var lastInsertedRowID: Int64 { unsafe sqlite3_last_insert_rowid(pointer) }
  var changes: Int { unsafe Int(sqlite3_changes(pointer)) }
  var totalChanges: Int { unsafe Int(sqlite3_total_changes(pointer)) }

  /// Prepares the first statement of a text that may hold several.
  ///
  /// - Parameters:
  ///   - text: The text in UTF-8, from which the statement is taken.
  ///   - persistent: Whether the statement will be used many times.
  /// - Returns: The statement, or `nil` if only blanks and comments were left.
  /// - Throws: ``SQLiteError`` as SQLite reports it, or with ``ResultCode/misuse`` for a NUL.
  func prepare(
    takingFrom text: inout ArraySlice<UInt8>, persistent: Bool
  ) throws(SQLiteError) -> Statement? {
    if let place = text.firstIndex(of: 0) {
      // SQLite would stop there, and what follows would never run.
      let sql = String(decoding: text, as: UTF8.self)
      throw SQLiteError(.misuse, "the SQL holds a NUL at byte \(place)", sql: sql)
    }
    var statement: OpaquePointer?
    var used = text.count
    let code = unsafe text.withUnsafeBytes { bytes in
      let start = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress
      var tail: UnsafePointer<CChar>?
      let code = unsafe sqlite3_prepare_v3(
        pointer, start, Int32(clamping: bytes.count),
        UInt32(persistent ? SQLITE_PREPARE_PERSISTENT : 0), &statement, &tail)
      if let start = unsafe start, let tail = unsafe tail { unsafe used = tail - start }
      return code
    }
    let sql = String(decoding: text.prefix(used), as: UTF8.self)
    guard code == SQLITE_OK else {
      throw unsafe Self.failure(of: pointer, sql: String(decoding: text, as: UTF8.self))
    }
    text = text.dropFirst(used)
    guard let statement = unsafe statement else { return nil }
    return unsafe Statement(owning: statement, sql: sql)
  }

  /// The error that the last call left.
  @unsafe static func failure(of pointer: OpaquePointer?, sql: String? = nil) -> SQLiteError {
    guard let pointer = unsafe pointer, let text = unsafe sqlite3_errmsg(pointer) else {
      return SQLiteError(.error, "out of memory", sql: sql)
    }
    return unsafe SQLiteError(
      ResultCode(rawValue: sqlite3_extended_errcode(pointer)), String(cString: text), sql: sql)
  }
}

extension Connection.Access {
  fileprivate var flags: Int32 {
    switch self {
    case .readWriteCreating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    case .readWrite: SQLITE_OPEN_READWRITE
    case .readOnly: SQLITE_OPEN_READONLY
    }
  }
}
