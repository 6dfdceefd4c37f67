/// A source file and all that could be changed in it.
package struct FoundFile: Codable, Equatable, Sendable {
  /// The path as it was given to the finder.
  package var path: String
  package var mutants: [Mutant]
  package var weaves: [Weave]
  package var skipped: [SkippedLines]

  package init(
    path: String, mutants: [Mutant], weaves: [Weave] = [], skipped: [SkippedLines] = []
  ) {
    self.path = path
    self.mutants = mutants
    self.weaves = weaves
    self.skipped = skipped
  }
}

/// Two insertions that put a change into a source; what stands between them stays.
package struct Weave: Codable, Equatable, Sendable {
  /// The index of the mutant in its file; nil for text that every variant has.
  package var mutant: Int?
  package var start: Int
  package var end: Int
  /// Text before `start`, with U+0000 where the mutant's number goes.
  package var before: String
  /// Text after `end`.
  package var after: String

  package init(mutant: Int?, start: Int, end: Int, before: String, after: String) {
    self.mutant = mutant
    self.start = start
    self.end = end
    self.before = before
    self.after = after
  }
}

/// Lines that are left alone, and why.
package struct SkippedLines: Codable, Equatable, Sendable {
  package var line: Int
  package var endLine: Int
  package var reason: String
}
