/// A diff that cannot be read, or that does not fit the tree it is applied to.
package enum PatchError: Error, Equatable {
  /// A line of the diff breaks the format; `line` counts from 1 in the diff.
  case malformed(line: Int, text: String, reason: String)
  /// The diff edits or removes a file that the tree has not.
  case fileMissing(path: String)
  /// The diff adds a file that the tree has already.
  case fileExists(path: String)
  /// A hunk fits nowhere; the line is the first that differs at the stated place.
  ///
  /// `found` is nil where the file ends before that line.
  case mismatch(path: String, hunk: Int, line: Int, expected: String, found: String?)
  /// A hunk does not fit where it says, and fits equally well at these lines.
  case ambiguous(path: String, hunk: Int, lines: [Int])
  /// A hunk fits, and not at the lines that its header says.
  case misplaced(path: String, hunk: Int, stated: String, found: String)
  /// The diff removes a file but not all of its lines; `line` is the first left over.
  case leftover(path: String, line: Int, text: String)
}

extension PatchError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let line, let text, let reason):
      "line \(line) of the diff: \(reason), found “\(text)”"
    case .fileMissing(let path):
      "\(path): the diff changes this file, but there is none"
    case .fileExists(let path):
      "\(path): the diff adds this file, but it is there already"
    case .mismatch(let path, let hunk, let line, let expected, let found):
      "\(path), hunk \(hunk), line \(line): expected “\(expected)”, found "
        + (found.map { "“\($0)”" } ?? "the end of the file")
    case .ambiguous(let path, let hunk, let lines):
      "\(path), hunk \(hunk): fits at lines \(lines.map(String.init).joined(separator: " and "))"
        + " alike; give it more context"
    case .misplaced(let path, let hunk, let stated, let found):
      "\(path), hunk \(hunk): the header says \(stated), and the lines stand at \(found)"
    case .leftover(let path, let line, let text):
      "\(path), line \(line): the diff removes the file but leaves “\(text)”"
    }
  }
}
