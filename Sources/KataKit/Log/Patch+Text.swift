extension Patch {
  /// The unified diff: `--- a/PATH`, `+++ b/PATH`, hunks; `/dev/null` where there is no file.
  package var text: String {
    var out: [Line] = []
    for file in files {
      out.append(Self.header("--- ", file.change == .added ? nil : "a/\(file.path)"))
      out.append(Self.header("+++ ", file.change == .removed ? nil : "b/\(file.path)"))
      for hunk in file.hunks { Self.write(hunk, to: &out) }
    }
    return String(out)
  }

  private static func header(_ mark: String, _ path: String?) -> Line {
    guard let path else { return Line("\(mark)/dev/null\n".utf8) }
    // NB: git ends a name that has a blank with a tab, so that nobody reads a date into it.
    let tab = path.contains(" ") ? "\t" : ""
    return Line("\(mark)\(GitPath.quoted(path))\(tab)\n".utf8)
  }

  private static func write(_ hunk: Hunk, to out: inout [Line]) {
    out.append(Line("\(hunk.header)\n".utf8))
    for (kind, line) in hunk.lines {
      out.append(Line([kind.mark] + line.bytes + (line.isTerminated ? [] : [UInt8(ascii: "\n")])))
      if !line.isTerminated { out.append(Line("\(noNewline)\n".utf8)) }
    }
  }

  /// The line that follows a last line without a line feed.
  static let noNewline = #"\ No newline at end of file"#

}

extension Hunk {
  /// The line that says where the hunk stands: `@@ -1,2 +1,3 @@`.
  var header: String {
    "@@ -\(Self.range(oldStart, old.count)) +\(Self.range(newStart, new.count)) @@"
  }

  /// Start and count as a header says them: an empty range names the line before it.
  private static func range(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }
}

extension Hunk.Kind {
  /// The first byte of such a line.
  var mark: UInt8 {
    switch self {
    case .context: UInt8(ascii: " ")
    case .removed: UInt8(ascii: "-")
    case .added: UInt8(ascii: "+")
    }
  }
}
