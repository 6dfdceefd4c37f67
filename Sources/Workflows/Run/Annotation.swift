/// A note that a step printed for the page of the run: `::error file=a.swift,line=3::message`.
///
/// Source: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.
package struct Annotation: Equatable, Sendable {
  /// `error`, `warning` or `notice`.
  package var level: String
  /// The file, relative to the workspace; nil where none was named.
  package var file: String?
  /// The line, from 1; nil where none was named.
  package var line: Int?
  /// The title; nil where there is none.
  package var title: String?
  /// The message.
  package var message: String

  /// Finds the annotations in what a step printed.
  package static func all(in output: String) -> [Annotation] {
    output.split(whereSeparator: \.isNewline).compactMap { line in
      guard let match = line.wholeMatch(of: /\s*::(error|warning|notice)(?: (.*?))?::(.*)/) else {
        return nil
      }
      var note = Annotation(level: String(match.1), message: unescaped(match.3))
      for property in (match.2 ?? "").split(separator: ",") {
        let parts = property.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { continue }
        let value = unescaped(parts[1])
        switch parts[0] {
        case "file": note.file = value
        case "line": note.line = Int(value)
        case "title": note.title = value
        default: break
        }
      }
      return note
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("%0A", with: "\n").replacing("%0D", with: "\r").replacing(
      "%3A", with: ":"
    )
    .replacing("%2C", with: ",").replacing("%25", with: "%")
  }
}
