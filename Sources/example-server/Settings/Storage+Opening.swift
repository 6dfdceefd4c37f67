import Adapters
package import Ports
import SQLite
import TestDoubles

extension Storage {
  /// Opens the place where accounts are kept.
  ///
  /// - Throws: `SQLiteError` when a file cannot be opened, `MigrationError` when it was written by a
  ///   newer program.
  package func open() throws -> any AccountStore {
    switch self {
    case .memory: try SQLiteAccountStore(.memory)
    case .fake: InMemoryAccountStore()
    case .file(let path): try SQLiteAccountStore(.file(path))
    }
  }
}
