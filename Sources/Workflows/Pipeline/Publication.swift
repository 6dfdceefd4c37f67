import Foundation
import KataKit

/// Tells code that is published from what is kept of a run: its log, its results.
///
/// A log is plain text and holds no file of the sources. Everything else counts as published, also an
/// archive of logs: what cannot be read cannot be told from code.
struct Publication {
  /// The sources of the package.
  let code: FileTree

  /// Whether a folder of artifacts holds code.
  func isThere(in artifacts: URL) -> Bool {
    let paths = FileManager.default.enumerator(atPath: artifacts.path)
    let files = paths?.compactMap { $0 as? String } ?? []
    return files.contains { path in
      let file = artifacts.appending(path: path)
      return file.isRegularFile && isCode(FileManager.default.contents(atPath: file.path) ?? Data())
    }
  }

  private func isCode(_ data: Data) -> Bool {
    guard let text = String(data: data, encoding: .utf8), !text.contains("\0") else { return true }
    return code.paths.contains { path in
      let source = code[path] ?? ""
      return !source.isEmpty && text.contains(source)
    }
  }
}
