package import Foundation
package import KataKit

/// The lines that differ from a revision, by file.
package struct ChangedLines: Equatable, Sendable {
  private var ranges: [String: [ClosedRange<Int>]] = [:]
  /// Files that the revision does not have.
  private var new: Set<String> = []

  /// Reads what `git diff -U0` printed.
  package init(diff: String, untracked: [String] = []) {
    var file: String?
    for line in diff.split(separator: "\n") {
      if line.hasPrefix("+++ ") {
        file = line.hasPrefix("+++ b/") ? String(line.dropFirst(6)) : nil
      } else if let match = line.firstMatch(of: /^@@ -[0-9,]+ \+(\d+)(?:,(\d+))? @@/), let file,
        let start = Int(match.1)
      {
        let count = match.2.flatMap { Int($0) } ?? 1
        if count > 0 { ranges[file, default: []].append(start...start + count - 1) }
      }
    }
    new = Set(untracked)
  }

  /// Whether a stretch of a file has a changed line.
  package func contain(_ lines: ClosedRange<Int>, of file: String) -> Bool {
    new.contains(file) || ranges[file]?.contains { $0.overlaps(lines) } ?? false
  }

  /// Asks git for what changed in a folder.
  ///
  /// - Throws: ``MutationError/noChanges(since:output:)``, ``CommandError``.
  package static func ask(
    since revision: String, in folder: URL, runner: CommandRunner
  ) throws -> ChangedLines {
    if revision.hasPrefix("-") {
      throw MutationError.noChanges(since: revision, output: "it is no revision")
    }
    func git(_ script: String) throws -> String {
      // A pipe, since a long diff would be cut: only its headings count.
      let command = Command(
        "/bin/sh",
        ["-c", "git rev-parse --verify --quiet \"$0^{commit}\" >/dev/null && \(script)", revision],
        in: folder)
      let result = try runner.run(command)
      guard result.succeeded else {
        throw MutationError.noChanges(
          since: revision,
          output: result.output.isEmpty ? "no commit of that name" : result.output)
      }
      return result.output
    }
    let diff = try git(
      "git diff --no-color --no-ext-diff -U0 --relative --src-prefix=a/ --dst-prefix=b/ \"$0\" -- . "
        + "| sed -n '/^+++ /p;/^@@ /p'")
    let untracked = try git("git ls-files --others --exclude-standard -- .")
    return ChangedLines(
      diff: diff, untracked: untracked.split(separator: "\n").map(String.init))
  }
}
