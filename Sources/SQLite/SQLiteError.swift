/// What SQLite refused: its code, its message and the statement.
///
/// ```swift
/// do {
///   try connection.execute("INSERT INTO member (email) VALUES (?)", email)
/// } catch let error where error.code == .constraintUnique {
///   // the address is taken
/// }
/// ```
///
/// Values that were bound never appear: neither here nor in ``description``. The statement is
/// there as it was written, with its question marks. (The message is SQLite's. Its few functions
/// that quote their argument, such as `json()` on a malformed path, are the one exception.)
public struct SQLiteError: Error, Equatable {
  /// The extended result code.
  public let code: ResultCode
  /// The message of SQLite, or of this module for its own rules.
  public let message: String
  /// The statement, where one was involved.
  public let sql: String?

  init(_ code: ResultCode, _ message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }
}

extension SQLiteError: CustomStringConvertible {
  /// One sentence: code, message and statement, with `\0` for a NUL, at which a terminal may stop.
  public var description: String {
    let text = "SQLite error \(code.rawValue): \(message)" + (sql.map { " in: \($0)" } ?? "")
    return text.replacing("\0", with: "\\0")
  }
}
