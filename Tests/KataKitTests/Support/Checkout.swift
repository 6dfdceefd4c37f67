import Foundation
import KataKit

/// The checkout that these tests stand in.
enum Checkout {
  /// Its folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The schema of `kata.json`.
  static func schema() throws -> ManifestSchema { try ManifestSchema(root: root) }

  /// Copies the schema of `kata.json` into another checkout.
  static func copySchema(to other: TemporaryFolder) throws {
    let file = root.appending(path: ManifestSchema.path)
    try other.write(String(contentsOf: file, encoding: .utf8), to: ManifestSchema.path)
  }
}
