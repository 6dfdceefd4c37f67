/// A token of Swift source, as much of one as soundness needs.
struct SwiftToken: Equatable {
  enum Kind: Equatable {
    /// A word, or a name in backticks (`text` holds it without them).
    case word
    /// A name in backticks, which is never a keyword.
    case quotedWord
    case number
    /// A string or regular expression with all that is in it (`text` holds what is between its quotes).
    case string
    /// A single character of punctuation, or a run of operator characters.
    case punctuation
  }

  var kind: Kind
  var text: String
  /// The line it starts on, from 1.
  var line: Int
  /// The bytes of the file that it stands on, quotes and backticks not included.
  var range: Range<Int>

  func isWord(_ word: String) -> Bool { kind == .word && text == word }
  func isMark(_ mark: String) -> Bool { kind == .punctuation && text == mark }
  var isName: Bool { kind == .word || kind == .quotedWord }
}
