extension Patch {
  /// Reads a unified diff, git's own `diff --git` and `index` lines included.
  ///
  /// - Throws: `PatchError.malformed` with the line: a broken header, a hunk with more or fewer lines
  ///   than it says, a path that leaves the tree, a rename, a binary file.
  package init(parsing text: String) throws(PatchError) {
    var parser = PatchParser(lines: text.lines)
    self.init(try parser.files())
  }
}

/// A reader of unified diffs that goes forward line by line.
private struct PatchParser {
  let lines: [Line]
  var next = 0
  /// The file named by a `diff --git` line that no `---` line has followed yet.
  var pending: (path: String, change: FilePatch.Change?)?

  init(lines: [Line]) { self.lines = lines }

  mutating func files() throws(PatchError) -> [FilePatch] {
    var files: [FilePatch] = []
    while next < lines.count {
      let line = lines[next]
      if line.starts(with: "diff --git ") {
        flushPending(to: &files)
        pending = (path: Self.path(ofGitLine: line.text), change: nil)
        next += 1
      } else if line.starts(with: "--- ") {
        pending = nil
        files.append(try header())
      } else if line.starts(with: "@@ "), !files.isEmpty {
        files[files.count - 1].hunks.append(try hunk())
      } else {
        try extendedHeader(line)
      }
    }
    flushPending(to: &files)
    return files
  }

  /// git writes no `---` line for an empty file that comes or goes.
  private mutating func flushPending(to files: inout [FilePatch]) {
    if let pending, let change = pending.change {
      files.append(FilePatch(path: pending.path, change: change, hunks: []))
    }
    pending = nil
  }

  private mutating func extendedHeader(_ line: Line) throws(PatchError) {
    if line.starts(with: "new file mode ") {
      pending?.change = .added
    } else if line.starts(with: "deleted file mode ") {
      pending?.change = .removed
    } else if line.starts(with: "rename ") || line.starts(with: "copy ")
      || line.starts(with: "Binary files ") || line.starts(with: "GIT binary patch")
    {
      throw malformed("renames, copies and binary files are not supported")
    } else if !["index ", "old mode ", "new mode ", "similarity index "].contains(
      where: line.starts(with:)), !line.text.isEmpty
    {
      throw malformed("expected a file header or a hunk")
    }
    next += 1
  }

  private mutating func header() throws(PatchError) -> FilePatch {
    let old = try name(after: "--- ", prefix: "a/")
    next += 1
    guard next < lines.count, lines[next].starts(with: "+++ ") else {
      throw malformed("expected a +++ line after the --- line")
    }
    let new = try name(after: "+++ ", prefix: "b/")
    if let old, let new, old != new {
      throw malformed("renames, copies and binary files are not supported")
    }
    guard let path = new ?? old else { throw malformed("both files are /dev/null") }
    next += 1
    let change: FilePatch.Change = old == nil ? .added : new == nil ? .removed : .edited
    return FilePatch(path: path, change: change, hunks: [])
  }

  private func name(after mark: String, prefix: String) throws(PatchError) -> String? {
    guard var path = GitPath.unquoted(String(lines[next].text.dropFirst(mark.count))) else {
      throw malformed("the quotes of the path are broken")
    }
    if path == "/dev/null" { return nil }
    if path.hasPrefix(prefix) { path.removeFirst(prefix.count) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains(where: { ["", ".", ".."].contains($0) }) {
      throw malformed("the path must stay inside the tree")
    }
    return path
  }

  private mutating func hunk() throws(PatchError) -> Hunk {
    // NB: the ranges end at a literal “ @@”; what follows is git's guess at the function.
    let header = /@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@.*/
    guard let match = try? header.wholeMatch(in: lines[next].text)?.output,
      let oldLine = Int(match.1), let newLine = Int(match.3),
      let oldCount = Int(match.2 ?? "1"), let newCount = Int(match.4 ?? "1"),
      oldLine > 0 || oldCount == 0, newLine > 0 || newCount == 0
    else { throw malformed("expected @@ -LINE,COUNT +LINE,COUNT @@") }
    let top = next
    next += 1
    var hunk = Hunk(
      oldStart: oldCount == 0 ? oldLine : oldLine - 1,
      newStart: newCount == 0 ? newLine : newLine - 1, lines: [])
    var (old, new) = (oldCount, newCount)
    while old > 0 || new > 0 {
      guard let entry = entry() else {
        next = top
        throw malformed("the hunk has fewer lines than it says")
      }
      if entry.kind != .added { old -= 1 }
      if entry.kind != .removed { new -= 1 }
      hunk.lines.append(entry)
      next += 1
      stripNewline(of: &hunk)
    }
    if old < 0 || new < 0 { throw malformed("the hunk has more lines than it says", at: next - 1) }
    if entry() != nil, !lines[next].starts(with: "--- "), !lines[next].text.isEmpty {
      throw malformed("the hunk has more lines than it says")
    }
    return hunk
  }

  /// The hunk line that comes next; an empty one is an empty context line whose blank got lost.
  private func entry() -> (kind: Hunk.Kind, line: Line)? {
    guard next < lines.count, let first = lines[next].bytes.first else { return nil }
    let feed = lines[next].isTerminated ? [] : [UInt8(ascii: "\n")]
    if first == UInt8(ascii: "\n") { return (.context, lines[next]) }
    let kinds: [Hunk.Kind] = [.context, .removed, .added]
    guard let kind = kinds.first(where: { $0.mark == first }) else { return nil }
    return (kind, Line(lines[next].bytes.dropFirst() + feed))
  }

  private mutating func stripNewline(of hunk: inout Hunk) {
    guard next < lines.count, lines[next].starts(with: #"\ "#) else { return }
    hunk.lines[hunk.lines.count - 1].line.bytes.removeLast()
    next += 1
  }

  private func malformed(_ reason: String, at index: Int? = nil) -> PatchError {
    let index = index ?? next
    return .malformed(
      line: index + 1, text: index < lines.count ? lines[index].text : "the end", reason: reason)
  }

  /// The path of `diff --git a/PATH b/PATH`: both halves are the same.
  private static func path(ofGitLine text: String) -> String {
    let names = text.dropFirst("diff --git ".count)
    let quoted = names.hasPrefix("\"")
    let name = quoted ? GitPath.unquoted(String(names))?[...] : names.prefix((names.count - 1) / 2)
    return String((name ?? "").dropFirst("a/".count))
  }
}
