/// What the reader found in one file; offsets count UTF-8 bytes, lines and columns count from 1.
struct FoundFile: Encodable {
  var path: String
  var mutants: [FoundMutant]
  var weaves: [FoundWeave]
  var skipped: [FoundSkip]
}

/// One small change that a good test notices.
struct FoundMutant: Encodable {
  var kind: String
  /// What the change does, in a few words.
  var change: String
  var start: Int
  var end: Int
  var line: Int
  var column: Int
  var endLine: Int
  var endColumn: Int
  /// The text that takes the place of `start..<end`.
  var replacement: String
  /// The declaration that holds the change.
  var scopeStart: Int
  var scopeEnd: Int
}

/// Two insertions that put a change, or nothing visible, into the source; outer ones come first.
struct FoundWeave: Encodable {
  /// The index of the mutant; nil for text that is the same for all.
  var mutant: Int?
  var start: Int
  var end: Int
  /// Text before `start`, with U+0000 where the mutant's number goes.
  var before: String
  /// Text after `end`.
  var after: String
}

/// Lines that are left alone, and why.
struct FoundSkip: Encodable {
  var line: Int
  var endLine: Int
  var reason: String
}
