/// A type that a column can be read as.
///
/// Reading is strict: a `TEXT` is no `Int`, `NULL` is nothing but an optional.
public protocol ColumnReadable {
  /// Reads a column.
  ///
  /// - Parameters:
  ///   - column: The number of the column, from 0.
  ///   - row: The row.
  /// - Throws: ``SQLiteError`` with ``ResultCode/mismatch`` for a column of another type, or with
  ///   ``ResultCode/range`` for one that does not exist.
  init(column: Int, of row: borrowing Row) throws(SQLiteError)
}

extension Value: ColumnReadable {
  /// Reads a column of any type.
  ///
  /// - Throws: ``SQLiteError`` with ``ResultCode/range`` for a column that does not exist.
  public init(column: Int, of row: borrowing Row) throws(SQLiteError) {
    self = try row.statement.value(at: column)
  }
}

extension Int64: ColumnReadable {
  /// Reads an `INTEGER`.
  ///
  /// - Throws: ``SQLiteError`` with ``ResultCode/mismatch`` for anything else, ``ResultCode/range`` for
  ///   no column.
  public init(column: Int, of row: borrowing Row) throws(SQLiteError) {
    self = try row.statement.integer(at: column)
  }
}

extension Int: ColumnReadable {
  /// Reads an `INTEGER`.
  ///
  /// - Throws: ``SQLiteError`` with ``ResultCode/mismatch`` for anything else, ``ResultCode/range`` for
  ///   no column.
  public init(column: Int, of row: borrowing Row) throws(SQLiteError) {
    self = Int(try row.statement.integer(at: column))
  }
}

extension Bool: ColumnReadable {
  /// Reads the `INTEGER` 1 or 0.
  ///
  /// - Throws: ``SQLiteError`` with ``ResultCode/mismatch`` for anything else, ``ResultCode/range`` for
  ///   no column.
  public init(column: Int, of row: borrowing Row) throws(SQLiteError) {
    switch try row.statement.integer(at: column) {
    case 0: self = false
    case 1: self = true
    default: throw row.statement.mismatch(at: column, expected: "0 or 1")
    }
  }
}

extension Double: ColumnReadable {
  /// Reads a `REAL`, or an `INTEGER` that a `Double` holds exactly.
  ///
  /// - Throws: ``SQLiteError`` with ``ResultCode/mismatch`` for anything else, ``ResultCode/range`` for
  ///   no column.
  public init(column: Int, of row: borrowing Row) throws(SQLiteError) {
    self = try row.statement.real(at: column)
  }
}

extension String: ColumnReadable {
  /// Reads a `TEXT`.
  ///
  /// - Throws: ``SQLiteError`` with ``ResultCode/mismatch`` for anything else, ``ResultCode/range`` for
  ///   no column.
  public init(column: Int, of row: borrowing Row) throws(SQLiteError) {
    self = try row.statement.text(at: column)
  }
}

extension [UInt8]: ColumnReadable {
  /// Reads a `BLOB`.
  ///
  /// - Throws: ``SQLiteError`` with ``ResultCode/mismatch`` for anything else, ``ResultCode/range`` for
  ///   no column.
  public init(column: Int, of row: borrowing Row) throws(SQLiteError) {
    self = try row.statement.blob(at: column)
  }
}

extension Optional: ColumnReadable where Wrapped: ColumnReadable {
  /// Reads `NULL` as `nil`, anything else as the wrapped type.
  ///
  /// - Throws: ``SQLiteError`` as the wrapped type does.
  public init(column: Int, of row: borrowing Row) throws(SQLiteError) {
    self = try row.statement.isNull(at: column) ? nil : Wrapped(column: column, of: row)
  }
}
