/// Finds the functions of a source file, with their attributes and bodies.
package struct SwiftScanner {
  /// A function that is declared in a file.
  struct Function {
    var name: String
    /// The line of `func`.
    var line: Int
    /// The tokens of its attributes.
    var attributes: Range<Int>
    /// The tokens between the braces of its body; nil for a requirement or an unfinished declaration.
    var body: Range<Int>?
    var isTest: Bool
    /// The display name of a test: what `@Test("…")` says, or the name.
    var sentence: String
  }

  /// A closure that a name is given to: `let check = { … }`.
  struct Closure {
    var name: String
    /// The tokens between its braces.
    var body: Range<Int>
  }

  /// The braces of a type or of an extension of one.
  struct TypeBody {
    var name: String
    /// The line of its name.
    var line: Int
    /// The tokens between the braces.
    var body: Range<Int>
    /// Whether it inherits from XCTest's class.
    var isXCTestCase: Bool
  }

  /// A type that carries a suite attribute.
  struct Suite {
    var name: String
    var line: Int
    var attributes: Range<Int>
  }

  let file: String
  let tokens: [SwiftToken]
  private(set) var functions: [Function] = []
  private(set) var suites: [Suite] = []
  private(set) var closures: [Closure] = []
  private(set) var types: [TypeBody] = []
  /// The bodies of initialisers.
  private(set) var initialisers: [Range<Int>] = []

  /// Scans a file.
  ///
  /// - Parameters:
  ///   - text: The source, finished or not.
  ///   - file: The path, for complaints.
  package init(_ text: String, file: String) {
    self.file = file
    tokens = SwiftLexer.tokens(of: text)
    scan()
  }

  /// The tests of the file: their sentences and lines.
  package var tests: [(sentence: String, line: Int)] {
    functions.filter(\.isTest).map { ($0.sentence, $0.line) }
  }

  private static let modifiers: Set = [
    "public", "package", "internal", "private", "fileprivate", "open", "static", "final",
    "nonisolated", "mutating", "override", "class", "unsafe", "nonsending",
  ]
  private static let typeWords: Set = ["struct", "class", "enum", "actor", "extension"]

  private mutating func scan() {
    var index = 0
    var attributesStart: Int?
    while index < tokens.count {
      let token = tokens[index]
      let attributes = (attributesStart ?? index)..<index
      if token.isMark("@") {
        attributesStart = attributesStart ?? index
        index = endOfAttribute(index)
      } else if token.isWord("func") {
        noteFunction(index, attributes)
        attributesStart = nil
        index += 1
      } else if token.kind == .word && Self.typeWords.contains(token.text),
        name(after: index) != nil,
        !isMember(index)
      {
        noteSuite(index, attributes)
        noteType(index)
        // `class` may be a modifier: `class func`.
        if !(token.text == "class" && tokens[index + 1].isWord("func")) { attributesStart = nil }
        index += 1
      } else {
        if token.isWord("let") || token.isWord("var") { noteClosure(index) }
        if token.isWord("init"), !isMember(index), let body = body(after: index) {
          initialisers.append(body)
        }
        let isModifier = token.kind == .word && Self.modifiers.contains(token.text)
        if isModifier, index + 1 < tokens.count, tokens[index + 1].isMark("(") {
          index = endOfGroup(index + 1)
        } else {
          index += 1
        }
        if !isModifier { attributesStart = nil }
      }
    }
  }

  private func isMember(_ index: Int) -> Bool { index > 0 && tokens[index - 1].isMark(".") }

  private func name(after index: Int) -> SwiftToken? {
    index + 1 < tokens.count && tokens[index + 1].isName ? tokens[index + 1] : nil
  }

  /// The index after an attribute, its arguments included.
  private func endOfAttribute(_ start: Int) -> Int {
    var index = start + 1
    while index < tokens.count, tokens[index].isName || tokens[index].isMark(".") {
      let isName = tokens[index].isName
      index += 1
      if isName, index < tokens.count, !tokens[index].isMark(".") { break }
    }
    return index < tokens.count && tokens[index].isMark("(") ? endOfGroup(index) : index
  }

  /// The index after the bracket that closes the one at `start`, or the end of the file.
  func endOfGroup(_ start: Int) -> Int {
    var depth = 0
    for index in start..<tokens.count where tokens[index].kind == .punctuation {
      switch tokens[index].text {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: break
      }
      if depth <= 0 { return index + 1 }
    }
    return tokens.count
  }

  private mutating func noteSuite(_ index: Int, _ attributes: Range<Int>) {
    guard let name = name(after: index), attribute("Suite", in: attributes) != nil else { return }
    suites.append(Suite(name: name.text, line: tokens[index].line, attributes: attributes))
  }

  /// Notes the braces of a type; the name of `extension A.B` is `B`.
  private mutating func noteType(_ index: Int) {
    var name = index + 1
    while name + 2 < tokens.count, tokens[name + 1].isMark("."), tokens[name + 2].isName {
      name += 2
    }
    var open = name + 1
    while open < tokens.count, !tokens[open].isMark("{"), !tokens[open].isMark("}") { open += 1 }
    guard open < tokens.count, tokens[open].isMark("{") else { return }
    let head = tokens[name..<open]
    types.append(
      TypeBody(
        name: tokens[name].text, line: tokens[name].line, body: open + 1..<endOfGroup(open),
        isXCTestCase: tokens[index].isWord("class") && head.contains { $0.isWord("XCTestCase") }))
  }

  /// Notes `let check = {` and `let check: (Int) -> Void = {`.
  private mutating func noteClosure(_ index: Int) {
    guard let name = name(after: index) else { return }
    var next = index + 2
    if next < tokens.count, tokens[next].isMark(":") {
      while next < tokens.count, !tokens[next].isMark("=") {
        let token = tokens[next]
        if token.isMark("{") || token.isMark("}") || token.isMark(";") { return }
        if token.isWord("let") || token.isWord("var") || token.isWord("func") { return }
        next = token.isMark("(") || token.isMark("[") ? endOfGroup(next) : next + 1
      }
    }
    guard next + 1 < tokens.count, tokens[next].isMark("="), tokens[next + 1].isMark("{") else {
      return
    }
    closures.append(Closure(name: name.text, body: next + 2..<endOfGroup(next + 1)))
  }

  /// The innermost type around a token.
  func type(around index: Int) -> TypeBody? {
    types.filter { $0.body.contains(index) }.min { $0.body.count < $1.body.count }
  }

  private mutating func noteFunction(_ index: Int, _ attributes: Range<Int>) {
    let isOperator = index + 1 < tokens.count && tokens[index + 1].kind == .punctuation
    guard let name = isOperator ? tokens[index + 1] : name(after: index) else { return }
    let test = attribute("Test", in: attributes)
    functions.append(
      Function(
        name: name.text, line: tokens[index].line, attributes: attributes,
        body: body(after: index + 1), isTest: test != nil,
        sentence: test.flatMap(displayName) ?? name.text))
  }

  /// The index of an attribute's name.
  private func attribute(_ name: String, in range: Range<Int>) -> Int? {
    range.first { index in
      guard tokens[index].isWord(name), index > 0 else { return false }
      return tokens[index - 1].isMark("@")
        || (index > 2 && tokens[index - 2].isWord("Testing") && tokens[index - 3].isMark("@"))
    }
  }

  private func displayName(_ attribute: Int) -> String? {
    guard attribute + 2 < tokens.count, tokens[attribute + 1].isMark("("),
      tokens[attribute + 2].kind == .string
    else { return nil }
    return tokens[attribute + 2].text
  }

  /// The tokens between the braces of the function whose name is at `start`.
  private func body(after start: Int) -> Range<Int>? {
    var index = start + 1
    while index < tokens.count {
      let token = tokens[index]
      if token.isMark("{") {
        let end = endOfGroup(index)
        let isClosed = end > index + 1 && tokens[end - 1].isMark("}")
        return index + 1..<(isClosed ? end - 1 : end)
      }
      if token.isMark("(") || token.isMark("[") {
        index = endOfGroup(index)
      } else if token.isMark("}") || token.isMark("@") && tokens[index - 1].isMark(")") {
        return nil
      } else if token.isWord("func") || token.isWord("var") || token.isWord("let") {
        return nil
      } else {
        index += 1
      }
    }
    return nil
  }
}
