/// One small change to a source that a good test notices.
///
/// Offsets count UTF-8 bytes, lines and columns count from 1.
package struct Mutant: Codable, Equatable, Sendable {
  /// The family of the change, such as `boundary` or `guard`.
  package var kind: String
  /// What the change does, in a few words.
  package var change: String
  /// The first byte that is replaced.
  package var start: Int
  /// The byte after the last that is replaced.
  package var end: Int
  package var line: Int
  package var column: Int
  package var endLine: Int
  /// The column after the last byte that is replaced; columns count UTF-8 bytes, too.
  package var endColumn: Int
  /// The text that takes the place of `start..<end`.
  package var replacement: String
  /// Where the declaration begins that holds the change.
  package var scopeStart: Int
  /// The byte after that declaration.
  package var scopeEnd: Int

  /// Makes a mutant on one line.
  ///
  /// - Parameters:
  ///   - kind: The family of the change.
  ///   - change: What it does.
  ///   - range: What is replaced, in UTF-8 bytes.
  ///   - line: The line, from 1.
  ///   - column: The column, from 1.
  ///   - replacement: What takes its place.
  ///   - scope: The declaration that holds the change, in UTF-8 bytes.
  package init(
    kind: String, change: String, range: Range<Int>, line: Int, column: Int, replacement: String,
    scope: Range<Int>
  ) {
    self.kind = kind
    self.change = change
    start = range.lowerBound
    end = range.upperBound
    self.line = line
    self.column = column
    endLine = line
    endColumn = column + range.count
    self.replacement = replacement
    scopeStart = scope.lowerBound
    scopeEnd = scope.upperBound
  }
}
