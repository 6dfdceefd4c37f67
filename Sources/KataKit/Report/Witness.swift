/// The hidden test that proves a planted bug can be caught.
package struct Witness: Equatable, Sendable {
  /// Its source, as it stands in `Bugs/Witnesses.swift`, without the indentation that all its lines share.
  package var source: String

  /// Finds the test whose sentence is the bug's name; nil where there is none.
  package init?(of bug: String, in files: FileTree) {
    for path in files.paths {
      let text = files[path] ?? ""
      let scanner = SwiftScanner(text, file: path)
      guard let function = scanner.functions.first(where: { $0.isTest && $0.sentence == bug }),
        let body = function.body
      else { continue }
      let bytes = Array(text.utf8)
      let first = scanner.tokens[function.attributes.lowerBound].range.lowerBound
      let start = bytes[..<first].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let end = scanner.token(body.upperBound)?.range.upperBound ?? bytes.count
      let lines = String(decoding: bytes[start..<end], as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      let indent =
        lines.filter { !$0.allSatisfy(\.isWhitespace) }
        .map { $0.prefix { $0 == " " }.count }.min() ?? 0
      source = lines.map { String($0.dropFirst(indent)) }.joined(separator: "\n")
      return
    }
    return nil
  }
}
