/// Changes to the files of a tree, as a unified diff says them.
///
/// ```swift
/// let patch = try Patch(parsing: step.diff)
/// let after = try patch.applied(to: before)
/// ```
package struct Patch: Equatable, Sendable {
  /// The files it changes, in the order of the text.
  package var files: [FilePatch]

  package init(_ files: [FilePatch] = []) { self.files = files }

  /// The lines added and removed under a folder such as `Tests/`.
  ///
  /// - Parameter folder: A path prefix; the empty one counts all files.
  /// - Returns: The number of such lines in all hunks.
  package func linesChanged(under folder: String = "") -> Int {
    files.filter { $0.path.hasPrefix(folder) }.reduce(0) { $0 + $1.added + $1.removed }
  }

  /// The changed paths under a folder such as `Tests/`, in the order of the text.
  package func paths(under folder: String = "") -> [String] {
    files.map(\.path).filter { $0.hasPrefix(folder) }
  }
}

/// Changes to one file.
package struct FilePatch: Equatable, Sendable {
  /// What happens to the file as a whole.
  package enum Change: Sendable { case added, removed, edited }

  /// The path, relative to the kata's folder.
  package var path: String
  /// What happens to the file as a whole.
  package var change: Change
  /// The changed places from top to bottom; none for an empty file that comes or goes.
  var hunks: [Hunk]

  /// The number of lines that the new file has and the old one has not.
  package var added: Int { hunks.reduce(0) { $0 + $1.lines.count { $0.kind == .added } } }
  /// The number of lines that the old file has and the new one has not.
  package var removed: Int { hunks.reduce(0) { $0 + $1.lines.count { $0.kind == .removed } } }
}

/// One changed place of a file, with the unchanged lines around it.
struct Hunk: Equatable, Sendable {
  /// What a line of a hunk does.
  enum Kind: Sendable { case context, removed, added }

  /// The lines before the hunk in the old file.
  var oldStart: Int
  /// The lines before the hunk in the new file.
  var newStart: Int
  /// Context, removed and added lines in the order of the text.
  var lines: [(kind: Kind, line: Line)]

  /// The lines that must stand in the old file.
  var old: [Line] { lines.compactMap { $0.kind == .added ? nil : $0.line } }
  /// The lines that stand in the new file instead.
  var new: [Line] { lines.compactMap { $0.kind == .removed ? nil : $0.line } }

  static func == (left: Hunk, right: Hunk) -> Bool {
    left.oldStart == right.oldStart && left.newStart == right.newStart
      && left.lines.elementsEqual(right.lines, by: ==)
  }
}
