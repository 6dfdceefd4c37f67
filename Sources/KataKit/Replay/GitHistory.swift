package import Foundation

/// A red-green log as a git history, one commit a step, so that an author edits steps with git.
///
/// The subject of a commit is the heading of its step, the body its prose and its result. The first
/// commit holds the starting files, the document's title and the intro.
///
/// ```swift
/// let history = GitHistory(git: GitCommand())
/// try history.unpack(document, into: folder)   // git rebase -i --root
/// let edited = try history.pack(from: folder)
/// ```
package struct GitHistory {
  /// The only branch.
  static let branch = "main"
  /// The first second of 2025, UTC; each step is a minute later.
  private static let firstSecond = 1_735_689_600
  private static let author = "RedGreen <redgreen@example.invalid>"

  let git: any GitRunning

  package init(git: any GitRunning) { self.git = git }

  /// Makes a repository out of a document; the same document gives the same hashes everywhere.
  ///
  /// - Parameters:
  ///   - document: The log; all its diffs must fit.
  ///   - folder: An empty folder, or one that does not exist yet.
  /// - Throws: `GitHistoryError.notEmpty`; `RedGreenError` with `badDiff`, before anything is written;
  ///   what the command throws.
  package func unpack(_ document: RedGreenDocument, into folder: URL) throws {
    let trees = try document.trees()
    let files = FileManager.default
    if files.fileExists(atPath: folder.path) {
      let isFolder = (try? files.contentsOfDirectory(atPath: folder.path))?.isEmpty
      guard isFolder == true else { throw GitHistoryError.notEmpty(path: folder.path) }
    }
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    let intro = document.intro.isEmpty ? "" : "\n\n\(document.intro)"
    let start = "0 · Start\n\n\(document.title)\(intro)\n"
    let messages = [start] + document.steps.map(Self.message)

    try run(["init", "--quiet", "--template=", "--initial-branch=\(Self.branch)"], in: folder)
    // Headings in a prose begin with “#”, which git takes for comments otherwise.
    try run(["config", "commit.cleanup", "scissors"], in: folder)
    try run(["config", "core.autocrlf", "false"], in: folder)
    let stream = zip(messages, trees).enumerated().map { Self.commit($0, $1.0, $1.1) }
    try run(["fast-import", "--quiet"], in: folder, input: stream.joined())
    try run(["reset", "--quiet", "--hard"], in: folder)
  }

  @discardableResult
  func run(_ arguments: [String], in folder: URL, input: String? = nil) throws -> String {
    try git.run(arguments, in: folder, input: input)
  }

  private static func message(_ step: RedGreenStep) -> String {
    [step.heading, step.prose, step.result.markdown].filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }

  /// One commit in the language of `git fast-import`.
  private static func commit(_ number: Int, _ message: String, _ tree: FileTree) -> String {
    let when = "\(firstSecond + 60 * number) +0000"
    let files = tree.paths.map {
      "M 100644 inline \(GitPath.alwaysQuoted($0))\n\(data(tree[$0] ?? ""))"
    }
    return """
      commit refs/heads/\(branch)
      author \(author) \(when)
      committer \(author) \(when)
      \(data(message))deleteall
      \(files.joined())

      """
  }

  private static func data(_ text: String) -> String { "data \(text.utf8.count)\n\(text)\n" }
}

/// A folder that cannot take a history, or a history that is no red-green log.
package enum GitHistoryError: Error, Equatable, CustomStringConvertible {
  /// The folder to unpack into holds something.
  case notEmpty(path: String)
  /// The folder to pack has no repository of its own.
  case notARepository(path: String)
  /// A rebase waits to be continued.
  case rebaseUnderWay
  /// Files that were changed and not committed.
  case uncommitted(paths: [String])
  /// A commit that is not a step.
  case badCommit(hash: String, subject: String, RedGreenError.Problem)
  /// A commit that changes no file.
  case emptyCommit(hash: String, subject: String)
  /// An entry of a commit that is no regular file, such as a link.
  case notAFile(hash: String, path: String)

  package var description: String {
    switch self {
    case .notEmpty(let path): "\(path) is not empty; name a new folder"
    case .notARepository(let path): "\(path) has no .git of its own; unpack a log into it first"
    case .rebaseUnderWay:
      "a rebase is under way; end it with git rebase --continue or --abort, then pack"
    case .uncommitted(let paths):
      "not committed: \(paths.joined(separator: ", ")); commit or discard it, then pack"
    case .badCommit(let hash, let subject, let problem):
      "commit \(hash.prefix(8)) “\(subject)”: \(problem)"
    case .emptyCommit(let hash, let subject):
      "commit \(hash.prefix(8)) “\(subject)” changes no file; a step changes one at least"
    case .notAFile(let hash, let path): "commit \(hash.prefix(8)): \(path) is not a regular file"
    }
  }
}
