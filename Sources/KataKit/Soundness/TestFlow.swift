/// Whether a test can come to its end without having expected anything.
struct TestFlow {
  let scanner: SwiftScanner
  let body: Range<Int>
  /// The names of the functions that expect something.
  let expecting: Set<String>

  /// Whether the last statement tries something: the test fails where that throws.
  var endsInTry: Bool {
    var start = body.lowerBound
    var depth = 0
    for index in body {
      let token = scanner.tokens[index]
      if depth == 0, index > body.lowerBound, beginsStatement(index) { start = index }
      depth += Self.change(token)
    }
    // What a `do` tries it may catch.
    guard start < body.upperBound, !scanner.tokens[start].isWord("do") else { return false }
    let isControl = ["for", "if", "while", "switch", "repeat"].contains {
      scanner.tokens[start].isWord($0)
    }
    depth = 0
    for index in start..<body.upperBound {
      let token = scanner.tokens[index]
      if token.isMark("{") { depth += 1 }
      if token.isMark("}") { depth -= 1 }
      guard token.isWord("try"), depth == 0 || isControl else { continue }
      let next = scanner.token(index + 1)
      if next?.kind != .punctuation || next?.text.first == "(" { return true }
    }
    return false
  }

  /// Whether all that the test expects stands behind a `guard` that returns or an `if let` without `else`.
  var maySkipExpectations: Bool {
    var index = body.lowerBound
    var depth = 0
    var isSkippable = false
    while index < body.upperBound {
      let token = scanner.tokens[index]
      if depth == 0, token.isWord("guard"), let block = block(after: index, at: "else") {
        if expects(index..<block.lowerBound) { return false }
        let returns = block.contains { scanner.tokens[$0].isWord("return") }
        if returns, !expects(block) { isSkippable = true }
        index = block.upperBound
      } else if depth == 0, token.isWord("if"), binds(index + 1),
        let block = block(after: index, at: "if"),
        scanner.token(block.upperBound)?.isWord("else") != true
      {
        if expects(index..<block.lowerBound) { return false }
        index = block.upperBound
      } else {
        if !isSkippable, expects(index..<index + 1) { return false }
        depth += Self.change(token)
        index += 1
      }
    }
    return true
  }

  private func expects(_ range: Range<Int>) -> Bool {
    ExpectingFunctions.expects(range, in: scanner, calling: expecting)
  }

  /// Whether a condition gives a name to what it finds.
  private func binds(_ index: Int) -> Bool {
    ["let", "var", "case"].contains { scanner.token(index)?.isWord($0) == true }
  }

  /// The braces that follow a word from here on, their ends included.
  private func block(after start: Int, at word: String) -> Range<Int>? {
    var index = start
    while index < body.upperBound, !scanner.tokens[index].isWord(word) {
      index = scanner.tokens[index].isMark("(") ? scanner.endOfGroup(index) : index + 1
    }
    while index < body.upperBound, !scanner.tokens[index].isMark("{") {
      let isGroup = scanner.tokens[index].isMark("(") || scanner.tokens[index].isMark("[")
      index = isGroup ? scanner.endOfGroup(index) : index + 1
    }
    return index < body.upperBound ? index..<scanner.endOfGroup(index) : nil
  }

  /// Whether a statement begins here, rather than the one before going on.
  private func beginsStatement(_ index: Int) -> Bool {
    let token = scanner.tokens[index]
    let previous = scanner.tokens[index - 1]
    if previous.isMark(";") { return true }
    guard token.line > previous.line else { return false }
    let opens = token.kind != .punctuation || ["{", "(", "[", "#", "@"].contains(token.text)
    let ended =
      previous.kind != .punctuation || [")", "]", "}", "!", "?"].contains(previous.text)
    return opens && ended && !["else", "catch", "where"].contains { token.isWord($0) }
  }

  private static func change(_ token: SwiftToken) -> Int {
    if ["(", "[", "{"].contains(where: token.isMark) { return 1 }
    return [")", "]", "}"].contains(where: token.isMark) ? -1 : 0
  }
}
