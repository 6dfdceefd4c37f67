package import Foundation

/// The learner's own answers to the concept questions: only ever added to.
extension Workspace {
  /// The file of the answers to a question, `Workspace/Answers/01-what-is-a-jwt.md`.
  package func answers(to page: QuestionPage) -> URL {
    folder.appending(path: "Answers").appending(path: page.file)
  }

  /// What the learner has answered so far; nil where there is nothing.
  package func answered(_ page: QuestionPage) -> String? {
    try? String(contentsOf: answers(to: page), encoding: .utf8)
  }

  /// Adds a text to the answers to a question, at once and on disk, so that a crash loses nothing.
  ///
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``.
  package func addAnswer(_ text: String, to page: QuestionPage) throws(WorkspaceError) {
    let file = answers(to: page)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      if !FileManager.default.fileExists(atPath: file.path) {
        try Data("# \(page.id) · \(page.question)\n".utf8).write(to: file, options: .atomic)
      }
      let handle = try FileHandle(forWritingTo: file)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(text.utf8))
      try handle.synchronize()
      try handle.close()
    } catch {
      throw .cannotWrite(path: shown(file), reason: error.localizedDescription)
    }
  }
}
