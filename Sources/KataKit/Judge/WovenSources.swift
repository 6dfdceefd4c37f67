/// The sources of the one build that holds every variant.
package struct WovenSources: Sendable {
  /// A stretch of a woven file that only one variant runs.
  struct Alternative: Equatable {
    var id: Int
    var file: String
    var range: Range<Int>
  }

  /// The files to compile, the generated switch included.
  package let files: FileTree
  /// A file for the tests: the judge's own test, and what counts the expectations of the others.
  package let canary: String
  let alternatives: [Alternative]

  /// The variant whose text stands at a place that the compiler complains about.
  ///
  /// - Parameters:
  ///   - file: The path in `files`.
  ///   - line: The line, from 1.
  ///   - column: The column in UTF-8 bytes, from 1, as the compiler counts.
  /// - Returns: The id, or nil where the text belongs to all.
  package func variant(inFile file: String, line: Int, column: Int) -> Int? {
    guard let text = files[file],
      let offset = SourceText(text).offset(line: line, column: column)
    else { return nil }
    return alternatives.first { $0.file == file && $0.range.contains(offset) }?.id
  }
}
