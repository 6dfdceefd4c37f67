/// The prepared statements of one connection, by their text.
///
/// Preparing costs several times what running a small statement does. When the cache is full, the
/// statement that was not used for the longest time goes.
final class StatementCache {
  private var statements: [SQL.Key: Statement] = [:]
  private var clock = 0
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  /// The cached statement for a text, unless it is running at this moment.
  func take(_ sql: SQL.Key) -> Statement? {
    guard let statement = statements[sql], !statement.isLeased else { return nil }
    clock += 1
    statement.lastUse = clock
    statement.isLeased = true
    return statement
  }

  /// Keeps a statement that was just prepared, if the text has none yet.
  func keep(_ statement: Statement, for sql: SQL.Key) {
    guard capacity > 0, statements[sql] == nil else { return }
    if statements.count >= capacity,
      let oldest = statements.min(by: { $0.value.lastUse < $1.value.lastUse })
    {
      statements[oldest.key] = nil
    }
    clock += 1
    statement.lastUse = clock
    statement.isLeased = true
    statements[sql] = statement
  }

  /// The number of statements that are kept.
  var count: Int { statements.count }
}
