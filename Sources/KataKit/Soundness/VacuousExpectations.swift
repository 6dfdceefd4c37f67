/// Finds expectations that hold whatever the code does.
struct VacuousExpectations {
  private let scanner: SwiftScanner

  init(_ scanner: SwiftScanner) { self.scanner = scanner }

  /// The complaints in the order of the text.
  var complaints: [SoundnessComplaint] {
    scanner.tokens.indices.compactMap { index in
      let word = scanner.tokens[index]
      guard word.isWord("expect") || word.isWord("require"),
        scanner.token(index - 1)?.isMark("#") == true,
        scanner.token(index + 1)?.isMark("(") == true
      else { return nil }
      let condition = condition(from: index + 2, to: scanner.endOfGroup(index + 1) - 1)
      guard Self.isVacuous(condition) else { return nil }
      return SoundnessComplaint(
        kind: .vacuousExpectation, file: scanner.file, line: word.line,
        sentence: scanner.sentence(at: index),
        found: "#\(word.text)(\(condition.map(\.text).joined(separator: " ")))")
    }
  }

  /// The first argument.
  private func condition(from start: Int, to end: Int) -> [SwiftToken] {
    var index = start
    while index < end, !scanner.tokens[index].isMark(",") {
      let token = scanner.tokens[index]
      let isOpening = token.isMark("(") || token.isMark("[") || token.isMark("{")
      index = isOpening ? scanner.endOfGroup(index) : index + 1
    }
    return start < index ? Array(scanner.tokens[start..<min(index, end)]) : []
  }

  private static func isVacuous(_ condition: [SwiftToken]) -> Bool {
    let texts = condition.map(\.text)
    if texts == ["true"] || texts == ["Bool", "(", "true", ")"] { return true }
    if texts == ["!", "false"] { return true }
    guard let equals = condition.firstIndex(where: { $0.isMark("==") }) else { return false }
    let left = condition[..<equals]
    let right = condition[(equals + 1)...]
    // A call may answer otherwise the second time; names and literals may not.
    let isPlain = !left.contains { $0.isMark("(") || $0.isMark("{") }
    return isPlain && !left.isEmpty
      && left.map(\.kind) == right.map(\.kind) && left.map(\.text) == right.map(\.text)
  }
}
