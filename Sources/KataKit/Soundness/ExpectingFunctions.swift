/// The names of the functions that expect something, themselves or through what they call.
struct ExpectingFunctions {
  private(set) var names: Set<String> = []

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
      }
    }
  }

  /// Whether some tokens expect something or call one of these functions.
  static func expects(
    _ range: Range<Int>, in scanner: SwiftScanner, calling names: Set<String>
  ) -> Bool {
    range.contains { index in
      let token = scanner.tokens[index]
      guard token.isName, let next = scanner.token(index + 1) else { return false }
      let isCall = next.isMark("(") || next.isMark("{") || next.isMark("<")
      if index > 0, scanner.tokens[index - 1].isMark("#") {
        return token.text == "expect" || token.text == "require"
      }
      if index > 0, scanner.tokens[index - 1].isWord("func") { return false }
      if token.text == "Issue" && next.isMark(".") {
        return scanner.token(index + 2)?.isWord("record") == true
      }
      guard isCall else { return false }
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
