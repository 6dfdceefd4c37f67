/// A list of migrations that does not continue what a database has been through.
public enum MigrationError: Error, Equatable {
  /// The list holds a name twice.
  case duplicateName(String)
  /// A migration was edited after it had been applied.
  case changed(String)
  /// The database went through a migration that the list does not have at this place: the list is
  /// older than the database, or was reordered. Places count from 1.
  case unexpected(String, at: Int)
}

extension MigrationError: CustomStringConvertible {
  /// A sentence that says what to do.
  public var description: String {
    switch self {
    case .duplicateName(let name): "Two migrations are named \(name): rename the newer one."
    case .changed(let name):
      "Migration \(name) was applied in another form: undo the edit and add a new migration."
    case .unexpected(let name, let place):
      "The database applied \(name) as migration \(place), the list has another one there: "
        + "use a newer program, or put the list back in its order."
    }
  }
}
