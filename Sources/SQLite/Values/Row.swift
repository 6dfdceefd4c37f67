/// One row of a result, valid while the closure that got it runs.
///
/// ```swift
/// let titles = try connection.rows("SELECT id, title FROM book") { row in
///   (id: try row.read(0, as: Int.self), title: try row.read("title", as: String.self))
/// }
/// ```
///
/// A row is a window on the running statement and cannot be copied out of the closure: read what
/// you need and return that.
public struct Row: ~Copyable {
  let statement: Statement

  @usableFromInline init(_ statement: Statement) { self.statement = statement }

  /// The number of columns.
  public var count: Int { statement.columnCount }

  /// The names of the columns, as the statement gives them.
  public var names: [String] { statement.columnNames }

  /// Reads a column by its number.
  ///
  /// - Parameters:
  ///   - column: The number, from 0.
  ///   - type: What to read it as.
  /// - Returns: The value.
  /// - Throws: ``SQLiteError`` with ``ResultCode/mismatch`` for a column of another type, or with
  ///   ``ResultCode/range`` for one that does not exist.
  @inlinable public func read<T: ColumnReadable>(
    _ column: Int, as type: T.Type = T.self
  ) throws(SQLiteError) -> T {
    try T(column: column, of: self)
  }

  /// Reads a column by its name, which takes a search; numbers are faster.
  ///
  /// - Parameters:
  ///   - name: The name, exactly. Of several columns with one name, the first is read.
  ///   - type: What to read it as.
  /// - Returns: The value.
  /// - Throws: ``SQLiteError`` with ``ResultCode/mismatch`` for a column of another type, or with
  ///   ``ResultCode/range`` for a name that does not exist.
  public func read<T: ColumnReadable>(
    _ name: String, as type: T.Type = T.self
  ) throws(SQLiteError) -> T {
    guard let column = statement.columnNames.firstIndex(of: name) else {
      throw SQLiteError(.range, "the result has no column \(name)", sql: statement.sql)
    }
    return try T(column: column, of: self)
  }

  /// Lends the bytes of a `TEXT` without a copy, which saves an allocation for each long text.
  ///
  /// ```swift
  /// var bytes = 0
  /// try connection.forEach("SELECT title FROM book") { row in
  ///   bytes += try row.withUTF8(0) { $0.count }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - column: The number, from 0.
  ///   - body: Gets the bytes as they are stored; that they are UTF-8 is not checked.
  /// - Returns: What the body returns.
  /// - Throws: ``SQLiteError`` with ``ResultCode/mismatch`` for a column of another type, or with
  ///   ``ResultCode/range`` for one that does not exist; what the body throws.
  public func withUTF8<Result>(
    _ column: Int, _ body: (Span<UInt8>) throws -> Result
  ) throws -> Result {
    try body(unsafe statement.utf8(at: column).span)
  }
}
