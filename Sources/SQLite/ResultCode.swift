/// A result code of SQLite, extended where SQLite gives the detail.
///
/// The names follow sqlite.org/rescode.html; a code without a name here compares by its number.
public struct ResultCode: RawRepresentable, Hashable, Sendable {
  /// The number, as SQLite defines it.
  public let rawValue: Int32

  /// Makes a code of a number.
  ///
  /// - Parameter rawValue: Any number that SQLite defines.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The code without its detail: `constraint` for `constraintUnique`.
  public var primary: ResultCode { ResultCode(rawValue: rawValue & 0xff) }

  /// A statement is wrong: bad syntax, an unknown table.
  public static let error = ResultCode(rawValue: 1)
  /// Another connection holds the lock, and did for longer than the busy time-out.
  public static let busy = ResultCode(rawValue: 5)
  /// A write was tried on a read-only database.
  public static let readOnly = ResultCode(rawValue: 8)
  /// The database file is damaged.
  public static let corrupt = ResultCode(rawValue: 11)
  /// The file cannot be opened.
  public static let cannotOpen = ResultCode(rawValue: 14)
  /// A constraint was violated; the extended codes say which kind.
  public static let constraint = ResultCode(rawValue: 19)
  /// A column holds another type than the one asked for.
  public static let mismatch = ResultCode(rawValue: 20)
  /// This module was used against its rules.
  public static let misuse = ResultCode(rawValue: 21)
  /// A parameter or column number does not exist.
  public static let range = ResultCode(rawValue: 25)
  /// The file is no database.
  public static let notADatabase = ResultCode(rawValue: 26)
  /// A `CHECK` failed.
  public static let constraintCheck = ResultCode(rawValue: 275)
  /// A foreign key points nowhere.
  public static let constraintForeignKey = ResultCode(rawValue: 787)
  /// A `NOT NULL` column got none.
  public static let constraintNotNull = ResultCode(rawValue: 1299)
  /// A primary key exists already.
  public static let constraintPrimaryKey = ResultCode(rawValue: 1555)
  /// A unique value exists already.
  public static let constraintUnique = ResultCode(rawValue: 2067)
}
