public import SQLite

/// A database in memory with the orders of a tea shop; a trigger rounds odd pots up after an insertion.
///
/// - Throws: What the database refuses.
public func teaOrders() throws -> Connection {
  let connection = try Connection(.memory)
  try connection.migrate([
    Migration(
      "orders",
      "CREATE TABLE tea (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, pots INTEGER NOT NULL)"),
    Migration(
      "pots go in pairs",
      """
      CREATE TRIGGER pairs AFTER INSERT ON tea WHEN NEW.pots % 2 = 1
      BEGIN UPDATE tea SET pots = pots + 1 WHERE id = NEW.id; END
      """),
  ])
  return connection
}

extension Connection {
  /// The numbers in the column `pots` of the rows that a statement answers.
  ///
  /// - Parameter statement: The statement, which may write.
  /// - Returns: The numbers, in the order of the rows.
  /// - Throws: What the database refuses.
  public func pots(_ statement: SQL) throws -> [Int] {
    try rows(statement) { row in try row.read("pots", as: Int.self) }
  }
}
