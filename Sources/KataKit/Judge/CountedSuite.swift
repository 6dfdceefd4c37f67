/// A suite whose expectations say that they were evaluated: what a test does not reach proves nothing.
///
/// Each `#expect` and `#require` gets its source location through a function that counts. Lines stay
/// where they were. What cannot be rewritten is left as it is.
package struct CountedSuite {
  private let counter: String

  /// Prepares the rewriting.
  ///
  /// - Parameter counter: The name of the function that counts; it takes a source location and gives it
  ///   back.
  package init(counter: String) { self.counter = counter }

  /// The files, rewritten.
  package func counting(_ suite: FileTree) -> FileTree {
    var result = suite
    for (path, text) in suite.files where path.hasSuffix(".swift") {
      result[path] = counting(text, path)
    }
    return result
  }

  private func counting(_ text: String, _ path: String) -> String {
    let scanner = SwiftScanner(text, file: path)
    let bytes = Array(text.utf8)
    var insertions: [(offset: Int, text: String)] = []
    for index in scanner.tokens.indices {
      let word = scanner.tokens[index]
      guard word.isWord("expect") || word.isWord("require"),
        scanner.token(index - 1)?.isMark("#") == true,
        scanner.token(index + 1)?.isMark("(") == true
      else { continue }
      insertions += self.insertions(scanner, index, bytes)
    }
    var result: [UInt8] = []
    var position = 0
    for insertion in insertions.sorted(by: { $0.offset < $1.offset }) {
      result += bytes[position..<insertion.offset]
      result += Array(insertion.text.utf8)
      position = insertion.offset
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }

  /// What has to be written into one expectation; nothing where it has no arguments.
  private func insertions(
    _ scanner: SwiftScanner, _ word: Int, _ bytes: [UInt8]
  ) -> [(offset: Int, text: String)] {
    let close = scanner.endOfGroup(word + 1) - 1
    let arguments = word + 2..<close
    guard !arguments.isEmpty, scanner.tokens[close].isMark(")"),
      !scanner.tokens[arguments.lowerBound].isWord("processExitsWith")
    else { return [] }
    var index = arguments.lowerBound
    while index < close {
      let token = scanner.tokens[index]
      let isLabel = scanner.token(index + 1)?.isMark(":") == true
      if token.isWord("performing"), isLabel { return [] }
      if token.isWord("sourceLocation"), isLabel {
        let start = scanner.tokens[index + 1].range.upperBound
        return [(start, " \(counter)("), (scanner.tokens[close].range.lowerBound, ")")]
      }
      let opens = token.isMark("(") || token.isMark("[") || token.isMark("{")
      index = opens ? scanner.endOfGroup(index) : index + 1
    }
    let hash = scanner.tokens[word - 1]
    let comma = scanner.tokens[close - 1].isMark(",") ? "" : ","
    let place =
      "Testing.SourceLocation(fileID: #fileID, filePath: #filePath, line: \(hash.line), column: "
      + "\(column(hash.range.lowerBound, bytes)))"
    let argument = "\(comma) sourceLocation: \(counter)(\(place))"
    return [(scanner.tokens[close].range.lowerBound, argument)]
  }

  private func column(_ offset: Int, _ bytes: [UInt8]) -> Int {
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")) ?? -1
    return offset - start
  }
}
