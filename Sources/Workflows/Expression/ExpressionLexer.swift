/// The smallest parts of an expression.
enum ExpressionToken: Equatable {
  case name(String)
  case number(Double)
  case string(String)
  /// An operator or a bracket.
  case sign(String)
}

/// Cuts an expression into its parts.
enum ExpressionLexer {
  private static let signs = [
    "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")", "[", "]", ".", ",", "*",
  ]

  /// The parts in order.
  ///
  /// - Throws: ``ExpressionError`` at a character that belongs to none.
  static func tokens(of text: String) throws(ExpressionError) -> [ExpressionToken] {
    var tokens: [ExpressionToken] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first == "'" {
        tokens.append(.string(try string(&rest)))
      } else if first.isLetter || first == "_" {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        tokens.append(.name(String(name)))
        rest = rest.dropFirst(name.count)
      } else if first.isNumber || "-+".contains(first) {
        let word = rest.prefix { $0.isNumber || $0.isLetter || "+-.".contains($0) }
        guard let value = number(word) else {
          throw ExpressionError("\"\(word)\" is no number.")
        }
        tokens.append(.number(value))
        rest = rest.dropFirst(word.count)
      } else if let sign = signs.first(where: { rest.hasPrefix($0) }) {
        tokens.append(.sign(sign))
        rest = rest.dropFirst(sign.count)
      } else {
        throw ExpressionError("\"\(first)\" belongs to no expression: \(text)")
      }
    }
    return tokens
  }

  private static func number(_ word: Substring) -> Double? {
    if word.hasPrefix("0x") { return Int(word.dropFirst(2), radix: 16).map(Double.init) }
    return Double(word)
  }

  /// A text between single quotes; two of them inside are one.
  private static func string(_ rest: inout Substring) throws(ExpressionError) -> String {
    var text = ""
    rest = rest.dropFirst()
    while let next = rest.popFirst() {
      if next != "'" {
        text.append(next)
      } else if rest.first == "'" {
        text.append("'")
        rest = rest.dropFirst()
      } else {
        return text
      }
    }
    throw ExpressionError("a quote is not closed: '\(text)")
  }
}
