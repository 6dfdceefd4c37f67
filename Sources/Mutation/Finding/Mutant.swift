/// One small change to a source that a good test notices.
///
/// Offsets count UTF-8 bytes, lines and columns count from 1.
package struct Mutant: Codable, Equatable, Sendable {
  /// The family of the change, such as `boundary` or `guard`.
  package var kind: String
  /// What the change does, in a few words.
  package var change: String
  package var start: Int
  package var end: Int
  package var line: Int
  package var column: Int
  package var endLine: Int
  package var endColumn: Int
  /// The text that takes the place of `start..<end`.
  package var replacement: String
  /// Where the declaration begins that holds the change.
  package var scopeStart: Int
  package var scopeEnd: Int
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
}

/// Lines that are left alone, and why.
package struct SkippedLines: Codable, Equatable, Sendable {
  package var line: Int
  package var endLine: Int
  package var reason: String
}

/// A source file and all that could be changed in it.
package struct FoundFile: Codable, Equatable, Sendable {
  /// The path as it was given to the finder.
  package var path: String
  package var mutants: [Mutant]
  package var weaves: [Weave]
  package var skipped: [SkippedLines]
}

/// Something that reads Swift and finds what could be changed in it.
package protocol MutantFinder {
  /// Finds the mutants of some files.
  ///
  /// - Parameters:
  ///   - files: Absolute paths.
  ///   - tick: Called about twenty times a second meanwhile.
  /// - Returns: One result a file, in the same order.
  /// - Throws: ``MutationError`` where the files cannot be read.
  func find(in files: [String], whileWaiting tick: () -> Void) throws -> [FoundFile]
}
