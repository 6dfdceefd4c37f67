extension Connection {
  /// Brings the schema up to date: applies the migrations that the database has not seen.
  ///
  /// The list is the whole history, oldest first. Everything happens in one transaction: a
  /// failing migration leaves the database as it was, and of two programs that start together one
  /// waits. What was applied is written to the table `schema_migration`.
  ///
  /// - Parameter migrations: All migrations, in their order.
  /// - Returns: The names of the migrations that were applied now.
  /// - Throws: ``MigrationError/duplicateName(_:)``, ``MigrationError/changed(_:)`` or
  ///   ``MigrationError/unexpected(_:at:)`` before anything is changed, ``SQLiteError`` when a
  ///   script fails.
  @discardableResult
  public func migrate(_ migrations: [Migration]) throws -> [String] {
    var names: Set<String> = []
    for migration in migrations where !names.insert(migration.name).inserted {
      throw MigrationError.duplicateName(migration.name)
    }
    return try transaction { connection in
      try connection.execute(
        """
        CREATE TABLE IF NOT EXISTS schema_migration (
          position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, script TEXT NOT NULL)
        """)
      let applied = try connection.rows(
        "SELECT name, script FROM schema_migration ORDER BY position"
      ) { row in (name: try row.read(0, as: String.self), script: try row.read(1, as: String.self))
      }
      for (index, old) in applied.enumerated() {
        guard index < migrations.count, migrations[index].name == old.name else {
          throw MigrationError.unexpected(old.name, at: index + 1)
        }
        guard migrations[index].script.text == old.script else {
          throw MigrationError.changed(old.name)
        }
      }
      for (index, migration) in migrations.enumerated().dropFirst(applied.count) {
        try connection.run(script: migration.script)
        try connection.execute(
          "INSERT INTO schema_migration (position, name, script) VALUES (?, ?, ?)",
          index + 1, migration.name, migration.script.text)
      }
      return migrations.dropFirst(applied.count).map(\.name)
    }
  }
}
