package import Foundation

/// One kata of the catalogue: its manifest and its folder.
package struct Kata: Equatable, Sendable {
  /// What `kata.json` says.
  package var manifest: KataManifest
  /// The name of its module and of its folder, `RomanNumerals`.
  package var name: String
  /// Its folder in the catalogue, which no learner edits.
  package var folder: URL

  package init(manifest: KataManifest, name: String, folder: URL) {
    self.manifest = manifest
    self.name = name
    self.folder = folder
  }

  /// The folder of the reference solution.
  package var solution: URL { folder.appending(path: "Solution") }

  /// Whether what is repaired is a pipeline, and not a suite.
  package var isPipeline: Bool {
    FileManager.default.fileExists(atPath: solution.appending(path: ".github/workflows").path)
  }

  /// The folders of a kata that a learner edits.
  package var parts: [String] { ["Sources", "Tests"] + (isPipeline ? [".github"] : []) }

  /// The starting point's files that a learner edits.
  ///
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)``.
  package func start() throws(WorkspaceError) -> FileTree {
    try FileTree(reading: folder, subfolders: parts)
  }

  /// The reference: the solution's files, and the starting point's sources where it has none.
  ///
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)``.
  package func reference() throws(WorkspaceError) -> FileTree {
    var tree = try FileTree(reading: solution, subfolders: parts)
    if isPipeline { return try start().merging(tree) }
    if !tree.paths.contains(where: { $0.hasPrefix("Sources/") }) {
      for (path, text) in try start().files where path.hasPrefix("Sources/") { tree[path] = text }
    }
    return tree
  }

  /// The TDD log, or nil where the kata has none.
  package var log: URL? {
    let url = folder.appending(path: "RedGreen.md")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
