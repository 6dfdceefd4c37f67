extension Connection {
  /// Runs one statement and drops the rows it may return.
  ///
  /// - Parameters:
  ///   - sql: One statement.
  ///   - parameters: A value for each question mark.
  /// - Returns: How many rows the statement inserted, updated or deleted by itself.
  /// - Throws: ``SQLiteError`` as SQLite reports it, with ``ResultCode/range`` for a wrong number
  ///   of parameters, or ``ResultCode/misuse`` for no statement or more than one.
  @discardableResult
  @inlinable public func execute<each Parameter: Bindable>(
    _ sql: SQL, _ parameters: repeat each Parameter
  ) throws(SQLiteError) -> Int {
    let statement = try lease(sql)
    defer { giveBack(statement) }
    var count = 0
    for parameter in repeat each parameters {
      count += 1
      try statement.bind(parameter.sqliteValue, at: count)
    }
    try statement.expectParameters(count)
    return try run(statement)
  }

  /// Runs one statement and makes a value of each row.
  ///
  /// - Parameters:
  ///   - sql: One statement; `INSERT`, `UPDATE` and `DELETE` return rows with `RETURNING`.
  ///   - parameters: A value for each question mark.
  ///   - transform: Reads a row. If it throws, the statement is reset and the error passed on;
  ///     what a statement with `RETURNING` changed stays, unless a transaction takes it back.
  /// - Returns: The values, in the order of the rows.
  /// - Throws: What `transform` throws, or ``SQLiteError`` as ``execute(_:_:)`` does.
  @inlinable public func rows<T, each Parameter: Bindable>(
    _ sql: SQL, _ parameters: repeat each Parameter,
    transform: (borrowing Row) throws -> T
  ) throws -> [T] {
    var result: [T] = []
    try forEach(sql, repeat each parameters) { row in result.append(try transform(row)) }
    return result
  }

  /// Runs one statement and shows each row, without keeping any.
  ///
  /// - Parameters:
  ///   - sql: One statement.
  ///   - parameters: A value for each question mark.
  ///   - body: Reads a row. If it throws, the statement is reset and the error passed on.
  /// - Throws: What `body` throws, or ``SQLiteError`` as ``execute(_:_:)`` does.
  @inlinable public func forEach<each Parameter: Bindable>(
    _ sql: SQL, _ parameters: repeat each Parameter,
    body: (borrowing Row) throws -> Void
  ) throws {
    let statement = try lease(sql)
    defer { giveBack(statement) }
    var count = 0
    for parameter in repeat each parameters {
      count += 1
      try statement.bind(parameter.sqliteValue, at: count)
    }
    try statement.expectParameters(count)
    let row = Row(statement)
    while try statement.step() { try body(row) }
  }

  /// Runs one statement and makes a value of its first row; later rows are never computed.
  ///
  /// - Parameters:
  ///   - sql: One statement.
  ///   - parameters: A value for each question mark.
  ///   - transform: Reads the row.
  /// - Returns: The value, or `nil` if there was no row.
  /// - Throws: What `transform` throws, or ``SQLiteError`` as ``execute(_:_:)`` does.
  @inlinable public func first<T, each Parameter: Bindable>(
    _ sql: SQL, _ parameters: repeat each Parameter,
    transform: (borrowing Row) throws -> T
  ) throws -> T? {
    let statement = try lease(sql)
    defer { giveBack(statement) }
    var count = 0
    for parameter in repeat each parameters {
      count += 1
      try statement.bind(parameter.sqliteValue, at: count)
    }
    try statement.expectParameters(count)
    guard try statement.step() else { return nil }
    let value = try transform(Row(statement))
    try statement.finish()
    return value
  }

  /// Steps a statement to its end.
  @usableFromInline func run(_ statement: Statement) throws(SQLiteError) -> Int {
    let before = database.totalChanges
    while try statement.step() {}
    // SQLite keeps the last count through statements that change nothing, such as CREATE.
    return database.totalChanges == before ? 0 : database.changes
  }
}
