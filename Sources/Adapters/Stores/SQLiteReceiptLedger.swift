public import Ports
public import SQLite

/// A receipt ledger in a SQLite database of its own.
///
/// A claim outlives the program that made it, and of several programs on one file one gets it. The
/// calls run one after another on a queue of the ledger, off the cooperative pool: SQLite blocks.
///
/// ```swift
/// let receipts = try SQLiteReceiptLedger(.file("/var/lib/shop/receipts.db"))
/// ```
public actor SQLiteReceiptLedger: ReceiptLedger {
  private static let migrations = [
    Migration(
      "receipts", "CREATE TABLE receipt (purchase TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID")
  ]

  private nonisolated let executor = BlockingExecutor(label: "receipts")
  private let connection: Connection

  /// The queue that the ledger's calls run on.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe executor.asUnownedSerialExecutor()
  }

  /// Opens a database, which blocks the caller, and brings its schema up to date.
  ///
  /// - Parameters:
  ///   - location: Where the database is; `.memory` is another database for each ledger.
  ///   - options: How the connection behaves.
  /// - Throws: `SQLiteError` when the file cannot be opened, `MigrationError` when it was written by
  ///   a newer or by another program.
  public init(_ location: Connection.Location, options: Connection.Options = .init()) throws {
    let connection = try Connection(location, options: options)
    try connection.migrate(Self.migrations)
    self.connection = connection
  }

  /// Claims the receipt of a purchase, unless it is claimed.
  ///
  /// - Throws: `SQLiteError`.
  public func claim(_ purchase: String) async throws -> Bool {
    let claimed = try connection.first(
      "INSERT INTO receipt (purchase) VALUES (?) ON CONFLICT DO NOTHING RETURNING 1", purchase
    ) { _ in true }
    return claimed == true
  }

  /// Releases a claim.
  ///
  /// - Throws: `SQLiteError`.
  public func release(_ purchase: String) async throws {
    try connection.execute("DELETE FROM receipt WHERE purchase = ?", purchase)
  }
}
