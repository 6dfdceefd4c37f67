extension Connection {
  /// When a transaction takes its lock.
  public enum TransactionKind: Sendable {
    /// At the first read or write. A read that turns into a write may fail with
    /// ``ResultCode/busy`` at once, whatever the time-out.
    case deferred
    /// At the start, for writing: the time-out covers all waiting.
    case immediate
  }

  /// Runs a closure in a transaction: all of its changes are kept, or none.
  ///
  /// Inside an open transaction this is a savepoint, so functions with a transaction of their own
  /// can be called from each other; a failed inner one takes back only its own changes.
  ///
  /// ```swift
  /// try connection.transaction { connection in
  ///   try connection.execute("UPDATE account SET cents = cents - ? WHERE id = ?", 500, 1)
  ///   try connection.execute("UPDATE account SET cents = cents + ? WHERE id = ?", 500, 2)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - kind: When the lock is taken; a savepoint has no say in it.
  ///   - body: The work. It gets this connection.
  /// - Returns: What `body` returns, once the changes are kept.
  /// - Throws: What `body` throws, after its changes were taken back, or ``SQLiteError`` with
  ///   ``ResultCode/busy`` when the lock is not to be had, with
  ///   ``ResultCode/constraintForeignKey`` when a deferred key points nowhere at the end.
  @discardableResult
  public func transaction<R>(
    _ kind: TransactionKind = .immediate, _ body: (borrowing Connection) throws -> R
  ) throws -> R {
    if isInTransaction { return try savepoint(body) }
    try execute(kind == .immediate ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED")
    do {
      let result = try body(self)
      try execute("COMMIT")
      return result
    } catch {
      // Some errors, such as a full disk, have ended the transaction already.
      if isInTransaction { _ = try? execute("ROLLBACK") }
      throw error
    }
  }

  /// SQLite finds the innermost savepoint of a name, so one name does for all depths.
  private func savepoint<R>(_ body: (borrowing Connection) throws -> R) throws -> R {
    try execute("SAVEPOINT redgreen")
    do {
      let result = try body(self)
      try execute("RELEASE redgreen")
      return result
    } catch {
      if isInTransaction {
        _ = try? execute("ROLLBACK TO redgreen")
        _ = try? execute("RELEASE redgreen")
      }
      throw error
    }
  }
}
