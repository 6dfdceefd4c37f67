import Foundation
import KataKit

/// The programs that the executor itself calls: git, tar, cp.
struct Tool: Sendable {
  let runner: CommandRunner
  let environment: [String: String]

  /// Runs a program of `PATH`.
  ///
  /// - Returns: What it printed.
  /// - Throws: ``ToolError`` where it does not end with 0; `CommandError` where it cannot start.
  @discardableResult
  func run(_ words: String..., in folder: URL) throws -> String {
    let command = Command("/usr/bin/env", words, in: folder, environment: environment)
    let result = try runner.run(command)
    guard result.succeeded else { throw ToolError(words: words, output: result.output) }
    return result.output
  }

  /// Puts the files of a folder into a new repository with one commit.
  ///
  /// Git's rules hold: what `.gitignore` names stays out, and so does `.build`, which nobody means to
  /// commit. The commit has a fixed date, so that equal files make an equal commit.
  func commit(_ folder: URL, to repository: URL) throws {
    try? FileManager.default.removeItem(at: repository)
    let place = ["--git-dir=\(repository.path)", "--work-tree=\(folder.path)"]
    let git = Tool(
      runner: runner,
      environment: environment.merging([
        "GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z", "GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z",
        "GIT_AUTHOR_NAME": "learner", "GIT_AUTHOR_EMAIL": "learner@localhost",
        "GIT_COMMITTER_NAME": "learner", "GIT_COMMITTER_EMAIL": "learner@localhost",
      ]) { $1 })
    try git.run("git", "init", "-q", "-b", "main", "--bare", repository.path, in: folder)
    try git.run("git", place[0], "config", "core.bare", "false", in: folder)
    let info = repository.appending(path: "info")
    try FileManager.default.createDirectory(at: info, withIntermediateDirectories: true)
    try Data(".build/\n".utf8).write(to: info.appending(path: "exclude"))
    try git.run("git", place[0], place[1], "add", "-A", in: folder)
    try git.run(
      "git", place[0], place[1], "commit", "-q", "--no-verify", "--allow-empty", "-m", "Snapshot",
      in: folder)
  }
}

/// A program of the executor's own failed.
package struct ToolError: Error, CustomStringConvertible {
  let words: [String]
  let output: String

  package var description: String {
    "\(words.joined(separator: " ")) failed: "
      + output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
