/// A connection to a SQLite database, closed when it goes out of scope.
///
/// ```swift
/// let connection = try Connection(.memory)
/// try connection.execute("CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT NOT NULL)")
/// let id = try connection.first(
///   "INSERT INTO book (title) VALUES (?) RETURNING id", "Emma"
/// ) { row in try row.read(0, as: Int.self) }
/// ```
///
/// A connection is a value that cannot be copied and is not `Sendable`: one owner, one thread at a
/// time, checked by the compiler. To share one between threads, give it to a
/// `Mutex<Connection>`, or let an actor own it; no lock inside SQLite is needed then. Calls block:
/// with a busy time-out they may wait for another process.
///
/// Each statement is prepared once and then cached by its text. Use question marks for values.
public struct Connection: ~Copyable {
  let database: DatabaseHandle
  private let cache: StatementCache

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - location: Where the database is.
  ///   - options: Access, journal, time-out and checks.
  /// - Throws: ``SQLiteError`` with ``ResultCode/cannotOpen`` when the file cannot be opened or the
  ///   path holds a zero byte, ``ResultCode/notADatabase`` when it is something else, or
  ///   ``ResultCode/busy`` when the journal cannot be set because others hold the file.
  public init(
    _ location: Location, options: Options = Options()
  ) throws(SQLiteError) {
    // NB: a noncopyable value cannot be half initialised when an error leaves `init`.
    self = try Self.opened(location, options)
  }

  private init(_ database: consuming DatabaseHandle, _ cache: StatementCache) {
    self.database = database
    self.cache = cache
  }

  private static func opened(
    _ location: Location, _ options: Options
  ) throws(SQLiteError) -> Connection {
    guard !location.path.utf8.contains(0) else {
      throw SQLiteError(.cannotOpen, "the path holds a zero byte")
    }
    let connection = Connection(
      try DatabaseHandle(path: location.path, access: options.access),
      StatementCache(capacity: options.statementCacheSize))
    connection.database.setBusyTimeout(milliseconds: options.busyTimeout.milliseconds)
    try connection.execute(
      options.enforcesForeignKeys ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF")
    if options.writesAhead, options.access != .readOnly, location != .memory {
      try connection.execute("PRAGMA journal_mode = WAL")
    }
    return connection
  }

  /// Tells whether a transaction is open.
  public var isInTransaction: Bool { database.isInTransaction }

  /// The row number of the last row that this connection inserted; 0 before the first.
  public var lastInsertedRowID: Int64 { database.lastInsertedRowID }

  /// The number of statements in the cache.
  package var cachedStatements: Int { cache.count }

  /// Lends a statement that stands at its start.
  @usableFromInline func lease(_ sql: SQL) throws(SQLiteError) -> Statement {
    if let statement = cache.take(sql.key) { return statement }
    var text = Array(sql.text.utf8)[...]
    guard let statement = try database.prepare(takingFrom: &text, persistent: true) else {
      throw SQLiteError(.misuse, "the text holds no statement", sql: sql.text)
    }
    // Whether a second statement is a good one does not matter: there must be none.
    let isWhole = (try? database.prepare(takingFrom: &text, persistent: false) == nil) ?? false
    guard isWhole else {
      throw SQLiteError(
        .misuse, "the text holds more than one statement: use run(script:)", sql: sql.text)
    }
    cache.keep(statement, for: sql.key)
    return statement
  }

  /// Takes a statement back, resets it if it was left before its end, and drops its values.
  @usableFromInline func giveBack(_ statement: Statement) {
    statement.rewind()
    statement.isLeased = false
  }
}

extension Duration {
  /// The whole milliseconds, at most those of 20 days, so that they fit.
  fileprivate var milliseconds: Int32 {
    let (seconds, attoseconds) = max(.zero, min(self, .seconds(20 * 86_400))).components
    return Int32(seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
  }
}
