import Ports
import SQLite

/// The tables of accounts, and the statements on them.
///
/// An account is a row in `account` and one in `account_session` for each session.
enum AccountTables {
  /// The history of the schema.
  static let migrations = [
    Migration(
      "accounts",
      """
      CREATE TABLE account (
        id TEXT PRIMARY KEY NOT NULL, email TEXT NOT NULL, folded_email TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL, password TEXT NOT NULL, is_confirmed INTEGER NOT NULL,
        confirmation_digest TEXT, confirmation_expires INTEGER,
        reset_digest TEXT, reset_expires INTEGER,
        failed_sign_ins INTEGER NOT NULL, locked_until INTEGER, version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE account_session (
        account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE, id TEXT NOT NULL,
        digest TEXT NOT NULL, expires INTEGER NOT NULL, PRIMARY KEY (account, id)
      ) STRICT, WITHOUT ROWID;
      """)
  ]

  static func account(
    withID id: Account.ID, in connection: borrowing Connection
  ) throws -> Account? {
    let found = try connection.first("SELECT * FROM account WHERE id = ?", id.rawValue) {
      try StoredAccount.read($0)
    }
    guard let found else { return nil }
    return try addingSessions(to: found, in: connection)
  }

  static func account(
    withEmail email: EmailAddress, in connection: borrowing Connection
  ) throws -> Account? {
    let found = try connection.first("SELECT * FROM account WHERE folded_email = ?", email.folded) {
      try StoredAccount.read($0)
    }
    guard let found else { return nil }
    return try addingSessions(to: found, in: connection)
  }

  static func insert(_ account: Account, in connection: borrowing Connection) throws {
    let isTaken = try connection.first("SELECT 1 FROM account WHERE id = ?", account.id.rawValue) {
      _ in true
    }
    if isTaken == true { throw AccountStoreError.identifierTaken(account.id) }
    try checkAddress(of: account, in: connection)
    try connection.execute(
      """
      INSERT INTO account
        (id, email, folded_email, name, password, is_confirmed, failed_sign_ins, version)
      VALUES (?, ?, ?, ?, ?, 0, 0, 0)
      """,
      account.id.rawValue, account.email.description, account.email.folded, account.name,
      account.password.encoded.reveal())
    try writeState(of: account, in: connection)
  }

  static func update(_ account: Account, in connection: borrowing Connection) throws -> Account {
    let version = try connection.first(
      "SELECT version FROM account WHERE id = ?", account.id.rawValue
    ) { try $0.read(0, as: Int.self) }
    guard let version else { throw AccountStoreError.unknownAccount(account.id) }
    guard version == account.version else {
      throw AccountStoreError.stale(account.id, version: account.version)
    }
    try checkAddress(of: account, in: connection)
    try connection.execute(
      """
      UPDATE account SET email = ?, folded_email = ?, name = ?, password = ?, version = version + 1
      WHERE id = ?
      """,
      account.email.description, account.email.folded, account.name,
      account.password.encoded.reveal(), account.id.rawValue)
    try writeState(of: account, in: connection)
    var stored = account
    stored.version += 1
    return stored
  }

  private static func checkAddress(
    of account: Account, in connection: borrowing Connection
  ) throws {
    let isTaken = try connection.first(
      "SELECT 1 FROM account WHERE folded_email = ? AND id <> ?", account.email.folded,
      account.id.rawValue
    ) { _ in true }
    if isTaken == true { throw AccountStoreError.emailTaken(account.email) }
  }

  /// Writes what stands in the way of the account's owner, and the sessions.
  private static func writeState(
    of account: Account, in connection: borrowing Connection
  ) throws {
    let id = account.id.rawValue
    try connection.execute(
      "UPDATE account SET is_confirmed = ?, failed_sign_ins = ?, locked_until = ? WHERE id = ?",
      account.isConfirmed, account.failedSignIns, account.lockedUntil?.secondsSince1970, id)
    try connection.execute(
      "UPDATE account SET confirmation_digest = ?, confirmation_expires = ? WHERE id = ?",
      account.confirmationLink?.digest.encoded.reveal(),
      account.confirmationLink?.expires.secondsSince1970, id)
    try connection.execute(
      "UPDATE account SET reset_digest = ?, reset_expires = ? WHERE id = ?",
      account.resetLink?.digest.encoded.reveal(), account.resetLink?.expires.secondsSince1970, id)
    try connection.execute("DELETE FROM account_session WHERE account = ?", id)
    for session in account.sessions.values {
      try connection.execute(
        "INSERT INTO account_session VALUES (?, ?, ?, ?)", id, session.id,
        session.digest.encoded.reveal(), session.expires.secondsSince1970)
    }
  }

  private static func addingSessions(
    to account: Account, in connection: borrowing Connection
  ) throws -> Account {
    let sessions = try connection.rows(
      "SELECT id, digest, expires FROM account_session WHERE account = ?", account.id.rawValue
    ) { row in
      Session(
        id: try row.read(0), digest: TokenDigest(encoded: Secret(try row.read(1))),
        expires: Moment(secondsSince1970: try row.read(2)))
    }
    var account = account
    account.sessions = Dictionary(uniqueKeysWithValues: sessions.map { ($0.id, $0) })
    return account
  }
}
