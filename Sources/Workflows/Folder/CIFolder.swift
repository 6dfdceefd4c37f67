package import Foundation
package import KataKit

/// The part of the CI folder that a package gets, compared with what the package has.
package struct CIFolder: Sendable {
  /// How much is copied.
  package enum Extent: Sendable {
    /// One file without a script.
    case minimal
    /// The full sample, the repeated runs, and what they need.
    case full
    /// The full sample, and once more the tests, in shards: for a suite that takes minutes.
    case sharded

    /// The paths, relative to the package.
    package var paths: [String] {
      switch self {
      case .minimal: [".github/workflows/swift.yml"]
      case .full:
        [
          ".github/dependabot.yml", ".github/scripts/test-report.swift",
          ".github/swift-format.json", ".github/workflows/ci.yml", ".github/workflows/nightly.yml",
        ]
      case .sharded: Self.full.paths + [".github/workflows/large-suite.yml"]
      }
    }

    /// The workflows that show whether the copy works.
    package var workflows: [String] {
      switch self {
      case .minimal: [".github/workflows/swift.yml"]
      case .full: [".github/workflows/ci.yml"]
      case .sharded: [".github/workflows/ci.yml", ".github/workflows/large-suite.yml"]
      }
    }
  }

  /// The package.
  package let target: URL
  /// What it has of these files.
  package let before: FileTree
  /// What it gets.
  package let after: FileTree

  /// Compares a package with the kit.
  ///
  /// - Parameters:
  ///   - extent: How much is copied.
  ///   - kit: The checkout of the kit.
  ///   - target: The package.
  /// - Throws: Foundation's errors where a file cannot be read.
  package init(_ extent: Extent, from kit: URL, to target: URL) throws {
    self.target = target
    var before = FileTree()
    var after = FileTree()
    for path in extent.paths {
      after[path] = try String(contentsOf: kit.appending(path: path), encoding: .utf8)
      let old = target.appending(path: path)
      if FileManager.default.fileExists(atPath: old.path) {
        before[path] = try String(contentsOf: old, encoding: .utf8)
      }
    }
    self.before = before
    self.after = after
  }

  /// What would change, as a unified diff; empty where nothing would.
  package var diff: String { LineDiff(from: before, to: after).text }

  /// The root of the repository that holds the package below it; nil where GitHub finds `.github`.
  ///
  /// Links in the package's path are followed, as git does. Nobody asks git, which refuses a
  /// repository of somebody else's.
  package var repositoryAround: URL? {
    var folder = target.resolvingSymlinksInPath()
    func holdsRepository() -> Bool {
      FileManager.default.fileExists(atPath: folder.appending(path: ".git").path)
    }
    if holdsRepository() { return nil }
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if holdsRepository() { return folder }
    }
    return nil
  }

  /// The files of the package that say something else.
  package var conflicts: [String] {
    before.paths.filter { before[$0] != after[$0] }
  }

  /// Writes the files.
  ///
  /// - Throws: `WorkspaceError.cannotWrite`.
  package func write() throws {
    try after.write(to: target)
  }
}
