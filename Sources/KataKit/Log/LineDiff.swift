/// The difference of two texts or two trees, line by line.
///
/// ```swift
/// let diff = LineDiff(from: before, to: after)
/// print(diff.text, diff.linesChanged(under: "Tests/"))
/// ```
package struct LineDiff: Equatable, Sendable {
  /// The changes as a value; its text is a unified diff.
  package let patch: Patch

  /// The unified diff; empty where nothing changed.
  package var text: String { patch.text }

  /// Compares two trees, path by path in alphabetical order.
  ///
  /// - Parameters:
  ///   - old: The tree before.
  ///   - new: The tree after.
  ///   - context: The unchanged lines kept around a change, 0 or more.
  package init(from old: FileTree, to new: FileTree, context: Int = 3) {
    let paths = Set(old.paths).union(new.paths).sorted()
    patch = Patch(
      paths.compactMap { Self.file($0, from: old[$0], to: new[$0], context: context) })
  }

  /// Compares two versions of one file.
  ///
  /// - Parameters:
  ///   - path: The name for the headers.
  ///   - old: The old text, or nil where the file is new.
  ///   - new: The new text, or nil where the file is gone.
  ///   - context: The unchanged lines kept around a change, 0 or more.
  package init(path: String, from old: String?, to new: String?, context: Int = 3) {
    patch = Patch([Self.file(path, from: old, to: new, context: context)].compactMap(\.self))
  }

  /// The lines added and removed under a folder such as `Sources/`.
  package func linesChanged(under folder: String = "") -> Int {
    patch.linesChanged(under: folder)
  }

  private static func file(
    _ path: String, from old: String?, to new: String?, context: Int
  ) -> FilePatch? {
    let change: FilePatch.Change
    switch (old, new) {
    case (nil, nil): return nil
    case (nil, _): change = .added
    case (_, nil): change = .removed
    default: change = .edited
    }
    let script = editScript(from: old?.lines ?? [], to: new?.lines ?? [])
    let hunks = hunks(of: script, context: context)
    if change == .edited, hunks.isEmpty { return nil }
    return FilePatch(path: path, change: change, hunks: hunks)
  }

  /// All lines of both texts in order; in a changed place the removed ones come first.
  private static func editScript(from old: [Line], to new: [Line]) -> [(Hunk.Kind, Line)] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.offset))
    let inserted = Set(difference.insertions.map(\.offset))
    var script: [(Hunk.Kind, Line)] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if removed.contains(i) {
        script.append((.removed, old[i]))
        i += 1
      } else if inserted.contains(j) {
        script.append((.added, new[j]))
        j += 1
      } else {
        script.append((.context, old[i]))
        (i, j) = (i + 1, j + 1)
      }
    }
    return script
  }

  private static func hunks(of script: [(Hunk.Kind, Line)], context: Int) -> [Hunk] {
    var ranges: [Range<Int>] = []
    for index in script.indices where script[index].0 != .context {
      let range = max(0, index - context)..<min(script.count, index + context + 1)
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map { range in
      let before = script[..<range.lowerBound]
      return Hunk(
        oldStart: before.count { $0.0 != .added }, newStart: before.count { $0.0 != .removed },
        lines: script[range].map { (kind: $0.0, line: $0.1) })
    }
  }
}

extension CollectionDifference.Change {
  /// The position of the change in the old or the new collection.
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
