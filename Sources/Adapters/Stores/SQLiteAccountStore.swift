public import Ports
public import SQLite

/// Accounts in a SQLite database.
///
/// Each call is one transaction. The calls of one store run one after another on a queue of its own,
/// off the cooperative pool: SQLite blocks. Several stores, in several processes too, may share a
/// file.
///
/// ```swift
/// let accounts = try SQLiteAccountStore(.file("/var/lib/shop/accounts.db"))
/// ```
public actor SQLiteAccountStore: AccountStore {
  private nonisolated let executor = BlockingExecutor(label: "accounts")
  private let connection: Connection

  /// The queue that the store's calls run on.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe executor.asUnownedSerialExecutor()
  }

  /// Opens a database, which blocks the caller, and brings its schema up to date.
  ///
  /// - Parameters:
  ///   - location: Where the database is; `.memory` is another database for each store.
  ///   - options: How the connection behaves.
  /// - Throws: `SQLiteError` when the file cannot be opened, `MigrationError` when it was written by
  ///   a newer program.
  public init(_ location: Connection.Location, options: Connection.Options = .init()) throws {
    let connection = try Connection(location, options: options)
    try connection.migrate(AccountTables.migrations)
    self.connection = connection
  }

  /// Finds an account by its identifier.
  ///
  /// - Throws: `SQLiteError`, or `StoredAccountError` for a row that holds no account.
  public func account(withID id: Account.ID) async throws -> Account? {
    try connection.transaction(.deferred) { try AccountTables.account(withID: id, in: $0) }
  }

  /// Finds an account by its address.
  ///
  /// - Throws: `SQLiteError`, or `StoredAccountError` for a row that holds no account.
  public func account(withEmail email: EmailAddress) async throws -> Account? {
    try connection.transaction(.deferred) { try AccountTables.account(withEmail: email, in: $0) }
  }

  /// Stores a new account.
  ///
  /// - Throws: `AccountStoreError.identifierTaken` or `.emailTaken`, or `SQLiteError`.
  public func insert(_ account: Account) async throws {
    try connection.transaction { try AccountTables.insert(account, in: $0) }
  }

  /// Stores a change of the stored version.
  ///
  /// - Throws: `AccountStoreError.unknownAccount`, `.stale` or `.emailTaken`, or `SQLiteError`.
  @discardableResult
  public func update(_ account: Account) async throws -> Account {
    try connection.transaction { try AccountTables.update(account, in: $0) }
  }
}
