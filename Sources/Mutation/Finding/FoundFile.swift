/// A source file and all that could be changed in it.
package struct FoundFile: Codable, Equatable, Sendable {
  /// The path as it was given to the finder.
  package var path: String
  /// What could be changed.
  package var mutants: [Mutant]
  /// What puts them all into the text.
  package var weaves: [Weave]
  /// The lines that are left alone.
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
  /// Where the first text goes, in UTF-8 bytes.
  package var start: Int
  /// Where the second text goes, in UTF-8 bytes.
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
  /// The first line, from 1.
  package var line: Int
  /// The last line.
  package var endLine: Int
  /// Why they are left alone, in a few words.
  package var reason: String
}
