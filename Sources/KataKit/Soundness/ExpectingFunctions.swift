/// What expects something, itself or through what it calls: functions, operators, named closures, and
/// suites whose initialiser does, since it runs before each of their tests.
struct ExpectingFunctions {
  private(set) var names: Set<String> = []
  private var types: Set<String> = []

  /// Follows the calls through all files of a suite, by name alone.
  init(_ scanners: [SwiftScanner]) {
    var count = -1
    while count != names.count {
      count = names.count
      for scanner in scanners {
        for function in scanner.functions where !names.contains(function.name) {
          if let body = function.body, Self.expects(body, in: scanner, calling: names) {
            names.insert(function.name)
          }
        }
        for closure in scanner.closures where !names.contains(closure.name) {
          if Self.expects(closure.body, in: scanner, calling: names) { names.insert(closure.name) }
        }
      }
    }
    for scanner in scanners {
      for body in scanner.initialisers where Self.expects(body, in: scanner, calling: names) {
        if let type = scanner.type(around: body.lowerBound) { types.insert(type.name) }
      }
    }
  }

  /// Whether the initialiser of the type around a token expects something.
  func initialiserExpects(around index: Int, in scanner: SwiftScanner) -> Bool {
    scanner.type(around: index).map { types.contains($0.name) } ?? false
  }

  /// Whether some tokens expect something or call one of these functions.
  ///
  /// Where `countedOnly` is set, only what the judge can count is looked for: not `Issue.record`,
  /// `confirmation`, and helpers from elsewhere.
  static func expects(
    _ range: Range<Int>, in scanner: SwiftScanner, calling names: Set<String>,
    countedOnly: Bool = false
  ) -> Bool {
    range.contains { index in
      let token = scanner.tokens[index]
      if token.kind == .punctuation, names.contains(token.text) {
        return scanner.token(index - 1)?.isWord("func") != true
      }
      guard token.isName, let next = scanner.token(index + 1) else { return false }
      let isCall = next.isMark("(") || next.isMark("{") || next.isMark("<")
      if index > 0, scanner.tokens[index - 1].isMark("#") {
        return token.text == "expect" || token.text == "require"
      }
      if index > 0, scanner.tokens[index - 1].isWord("func") { return false }
      if token.text == "Issue" && next.isMark(".") {
        return !countedOnly && scanner.token(index + 2)?.isWord("record") == true
      }
      guard isCall else { return false }
      if countedOnly { return names.contains(token.text) }
      return token.text == "confirmation" || saysSo(token.text) || names.contains(token.text)
    }
  }

  /// Whether a helper from elsewhere says by its name that it expects.
  private static func saysSo(_ name: String) -> Bool {
    ["expect", "assert", "verify", "require"].contains { word in
      guard name.hasPrefix(word) else { return false }
      // `expected` and `expectation` are nouns; `expectMail` is a command.
      return name.dropFirst(word.count).first.map { $0.isUppercase || $0 == "_" } ?? true
    }
  }
}
