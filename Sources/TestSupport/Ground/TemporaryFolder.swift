package import Foundation

/// A folder of one test's own; it goes with the value.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let url: URL

  /// Makes the folder; where that fails, the first write into it says so.
  package init() {
    url = FileManager.default.temporaryDirectory.appending(path: "RedGreen-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder, whether it is there or not.
  package func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file, with the folders above it.
  ///
  /// - Throws: The error of Foundation where the file cannot be written.
  package func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file.
  ///
  /// - Throws: The error of Foundation where it cannot be read.
  package func read(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  /// Whether something of this path is in the folder.
  package func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: path).path)
  }
}
