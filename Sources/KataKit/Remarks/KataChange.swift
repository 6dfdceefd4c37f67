/// A kata is another one than the learner began, or solved.
package struct KataChange: Codable, Equatable, Sendable {
  /// Whether it was solved before it changed.
  package var isSolved: Bool
  /// The given files that differ; empty where only texts, bugs or the solution do.
  package var files: [String]

  package init(isSolved: Bool, files: [String]) {
    self.isSolved = isSolved
    self.files = files
  }

  /// What the list says, in a few words.
  package var words: String {
    isSolved ? "changed since you solved it" : "changed since you began"
  }

  /// What changed, and what to do.
  ///
  /// - Parameter name: The name of the kata.
  /// - Returns: A few sentences.
  package func sentence(name: String) -> String {
    let what =
      files.isEmpty
      ? "its texts, its bugs or its solution" : files.prefix(3).joined(separator: ", ")
    let more = files.count > 3 ? " and \(files.count - 3) more" : ""
    let aside =
      files.isEmpty ? "" : " If it was you who wrote into Katas: bring that into your copy. "
    return "\(name) has \(words): \(what)\(more). Your copy is as you left it. "
      + (isSolved
        ? "Does it still hold? `swift run kata check \(name)` tells."
        : "Go on with it, or take the new one with `swift run kata reset \(name)`: what you have is kept as a backup.")
      + aside.dropLast(aside.isEmpty ? 0 : 1)
  }
}
