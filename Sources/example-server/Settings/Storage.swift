import Services

/// Where accounts are kept.
package enum Storage: Hashable, Sendable {
  /// In an SQLite database that ends with the program.
  case memory
  /// In the fake that the tests of services use.
  case fake
  /// In an SQLite database in a file.
  case file(String)

  static let problem = Settings.Problem(
    variable: "DATABASE", reason: "does not fit. Write memory, fake or a path with a slash.")

  /// Reads a setting; nil for a word that is neither a choice nor a path.
  init?(_ text: String) {
    switch text {
    case "memory": self = .memory
    case "fake": self = .fake
    default:
      guard text.contains("/"), !text.hasSuffix("/") else { return nil }
      self = .file(text)
    }
  }
}

extension Storage: CustomStringConvertible {
  /// What a person is told.
  package var description: String {
    switch self {
    case .memory: "accounts in an SQLite database in memory; they end with the server"
    case .fake: "accounts in the fake of the tests; they end with the server"
    case .file(let path): "accounts in \(path)"
    }
  }
}
