extension Connection {
  /// Runs several statements without parameters, such as the text of a schema.
  ///
  /// The statements are not wrapped in a transaction: those before a failing one have run.
  ///
  /// - Parameters:
  ///   - script: Statements with semicolons between them; blanks and comments may stand anywhere.
  ///   - onRow: Receives each row that a statement returns.
  /// - Throws: What `onRow` throws, or ``SQLiteError`` as SQLite reports it, with
  ///   ``ResultCode/range`` for a statement with a question mark.
  public func run(script: SQL, onRow: (borrowing Row) throws -> Void = { _ in }) throws {
    var rest = Array(script.text.utf8)[...]
    while !rest.isEmpty {
      guard let statement = try database.prepare(takingFrom: &rest, persistent: false) else {
        continue
      }
      try statement.expectParameters(0)
      let row = Row(statement)
      while try statement.step() { try onRow(row) }
    }
  }
}
