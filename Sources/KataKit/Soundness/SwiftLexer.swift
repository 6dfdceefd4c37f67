/// A light lexer for Swift source that is possibly unfinished: it never fails and always ends.
///
/// It knows what can hide braces and names: strings (raw, multi-line, interpolated), comments (nested),
/// regular expressions, and names in backticks. It does not know Swift's grammar.
struct SwiftLexer {
  /// Interpolations nest; beyond this depth a string ends at its first quote.
  private static var deepest: Int { 32 }
  private static let operators = Set("+-*%<>=!&|^~?".utf8)

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var tokens: [SwiftToken] = []

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The tokens of a source text; comments and white space are dropped.
  static func tokens(of text: String) -> [SwiftToken] {
    var lexer = SwiftLexer(text)
    while lexer.index < lexer.bytes.count { lexer.step() }
    return lexer.tokens
  }

  private func byte(_ distance: Int = 0) -> UInt8 {
    index + distance < bytes.count ? bytes[index + distance] : 0
  }

  private func stands(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func advance(_ count: Int = 1) {
    let end = min(index + count, bytes.count)
    while index < end {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
  }

  private mutating func add(_ kind: SwiftToken.Kind, _ range: Range<Int>, line: Int) {
    tokens.append(
      SwiftToken(
        kind: kind, text: String(decoding: bytes[range], as: UTF8.self), line: line, range: range))
  }

  /// Takes one token, or skips one comment or white space; always moves on.
  private mutating func step() {
    if byte() <= 0x20 { return advance() }
    if stands("//") { return skipLine() }
    if stands("/*") { return skipComment() }
    if let pounds = stringStart() { return string(pounds: pounds) }
    if let end = regexEnd() { return regex(to: end) }
    if byte() == UInt8(ascii: "`") { return quotedWord() }
    if Self.isWordByte(byte()) { return word() }
    let start = index
    if Self.operators.contains(byte()) {
      while Self.operators.contains(byte()) { advance() }
    } else {
      advance()
    }
    add(.punctuation, start..<index, line: line)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }

  private mutating func word() {
    let start = index
    while Self.isWordByte(byte()) { advance() }
    let isNumber = (0x30...0x39).contains(bytes[start])
    add(isNumber ? .number : .word, start..<index, line: line)
  }

  private mutating func quotedWord() {
    let start = index + 1
    advance()
    while index < bytes.count && byte() != UInt8(ascii: "`") && byte() != UInt8(ascii: "\n") {
      advance()
    }
    add(.quotedWord, start..<index, line: line)
    if byte() == UInt8(ascii: "`") { advance() }
  }

  private mutating func skipLine() {
    while index < bytes.count && byte() != UInt8(ascii: "\n") { advance() }
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if stands("/*") {
        depth += 1
        advance(2)
      } else if stands("*/") {
        depth -= 1
        advance(2)
      } else {
        advance()
      }
    } while depth > 0 && index < bytes.count
  }

  // MARK: Strings

  /// The number of pound signs before the quote of a string that starts here, or nil for none.
  private func stringStart() -> Int? {
    var pounds = 0
    while byte(pounds) == UInt8(ascii: "#") { pounds += 1 }
    return byte(pounds) == UInt8(ascii: "\"") ? pounds : nil
  }

  private mutating func string(pounds: Int) {
    let line = line
    let content = skipString(pounds: pounds, depth: 0)
    add(.string, content, line: line)
  }

  /// Skips a string and returns the range between its quotes.
  private mutating func skipString(pounds: Int, depth: Int) -> Range<Int> {
    advance(pounds)
    let isMultiLine = stands("\"\"\"")
    advance(isMultiLine ? 3 : 1)
    let start = index
    while index < bytes.count {
      let end = index
      if isMultiLine ? stands("\"\"\"") : byte() == UInt8(ascii: "\"") {
        let quotes = isMultiLine ? 3 : 1
        if hasPounds(pounds, at: quotes) {
          advance(quotes + pounds)
          return start..<end
        }
        advance()
      } else if byte() == UInt8(ascii: "\n") && !isMultiLine {
        return start..<end
      } else if byte() == UInt8(ascii: "\\") && hasPounds(pounds, at: 1) {
        advance(1 + pounds)
        if byte() == UInt8(ascii: "(") && depth < Self.deepest {
          skipInterpolation(depth: depth + 1)
        } else if byte() != UInt8(ascii: "\n") || isMultiLine {
          advance()
        }
      } else {
        advance()
      }
    }
    return min(start, index)..<index
  }

  private func hasPounds(_ count: Int, at distance: Int) -> Bool {
    (0..<count).allSatisfy { byte(distance + $0) == UInt8(ascii: "#") }
  }

  private mutating func skipInterpolation(depth: Int) {
    var open = 0
    repeat {
      if let pounds = stringStart() {
        _ = skipString(pounds: pounds, depth: depth)
      } else if stands("/*") {
        skipComment()
      } else {
        if byte() == UInt8(ascii: "(") { open += 1 }
        if byte() == UInt8(ascii: ")") { open -= 1 }
        advance()
      }
    } while open > 0 && index < bytes.count
  }

  // MARK: Regular expressions

  /// The end of a regular expression that starts here, or nil where the slash divides.
  private func regexEnd() -> Int? {
    var pounds = 0
    while byte(pounds) == UInt8(ascii: "#") { pounds += 1 }
    guard byte(pounds) == UInt8(ascii: "/") else { return nil }
    if pounds == 0 && (followsOperand || byte(1) <= 0x20) { return nil }
    var position = index + pounds + 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") && pounds == 0 { return nil }
      if byte == UInt8(ascii: "\\") {
        position += 2
        continue
      }
      let end = position + 1 + pounds
      if byte == UInt8(ascii: "/") && end <= bytes.count
        && bytes[position + 1..<end].allSatisfy({ $0 == UInt8(ascii: "#") })
      {
        return end
      }
      position += 1
    }
    return nil
  }

  private var followsOperand: Bool {
    guard let last = tokens.last else { return false }
    let keywords: Set = ["return", "in", "try", "await", "case", "if", "where", "else", "throw"]
    switch last.kind {
    case .word: return !keywords.contains(last.text)
    case .punctuation: return [")", "]", "}"].contains(last.text)
    default: return true
    }
  }

  private mutating func regex(to end: Int) {
    let start = index
    let line = line
    advance(end - index)
    add(.string, start..<index, line: line)
  }
}
