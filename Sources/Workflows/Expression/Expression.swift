/// An expression of GitHub's language, taken apart.
package indirect enum Expression: Equatable, Sendable {
  /// A value that stands in the text.
  case literal(ExpressionValue)
  /// A context such as `github`.
  case context(String)
  /// A member: `steps.build`, `steps['build']`.
  case member(Expression, Expression)
  /// The same member of all values: `needs.*.result` is `member(all(needs), "result")`.
  case all(Expression)
  /// A call: `contains(a, b)`.
  case call(String, [Expression])
  /// `!a`.
  case not(Expression)
  /// A comparison, or `&&` and `||`.
  case binary(String, Expression, Expression)

  /// Parses an expression, without `${{` and `}}`.
  ///
  /// - Throws: ``ExpressionError``.
  package init(_ text: String) throws(ExpressionError) {
    var parser = ExpressionParser(tokens: try ExpressionLexer.tokens(of: text), text: text)
    self = try parser.whole()
  }

  /// Whether it asks how the job goes: else a condition means `success() && …`.
  package var asksForStatus: Bool {
    switch self {
    case .literal, .context: false
    case .member(let one, let two), .binary(_, let one, let two):
      one.asksForStatus || two.asksForStatus
    case .all(let one), .not(let one): one.asksForStatus
    case .call(let name, let arguments):
      ["always", "success", "failure", "cancelled"].contains(name.lowercased())
        || arguments.contains(where: \.asksForStatus)
    }
  }
}

/// Builds the tree; `||` binds least, then `&&`, comparisons, `!`, members.
private struct ExpressionParser {
  private var tokens: ArraySlice<ExpressionToken>
  private let text: String

  init(tokens: [ExpressionToken], text: String) {
    self.tokens = tokens[...]
    self.text = text
  }

  mutating func whole() throws(ExpressionError) -> Expression {
    let expression = try either()
    guard tokens.isEmpty else { throw failure() }
    return expression
  }

  private func failure() -> ExpressionError {
    ExpressionError("\"\(text.trimmingPrefix(while: \.isWhitespace))\" is no expression.")
  }

  private mutating func take(_ signs: String...) -> String? {
    guard case .sign(let sign)? = tokens.first, signs.contains(sign) else { return nil }
    tokens.removeFirst()
    return sign
  }

  private mutating func either() throws(ExpressionError) -> Expression {
    var left = try both()
    while let sign = take("||") { left = .binary(sign, left, try both()) }
    return left
  }

  private mutating func both() throws(ExpressionError) -> Expression {
    var left = try equality()
    while let sign = take("&&") { left = .binary(sign, left, try equality()) }
    return left
  }

  private mutating func equality() throws(ExpressionError) -> Expression {
    var left = try order()
    while let sign = take("==", "!=") { left = .binary(sign, left, try order()) }
    return left
  }

  private mutating func order() throws(ExpressionError) -> Expression {
    var left = try unary()
    while let sign = take("<", "<=", ">", ">=") { left = .binary(sign, left, try unary()) }
    return left
  }

  private mutating func unary() throws(ExpressionError) -> Expression {
    if take("!") != nil { return .not(try unary()) }
    return try postfix()
  }

  private mutating func postfix() throws(ExpressionError) -> Expression {
    var expression = try primary()
    while true {
      if take(".") != nil {
        if take("*") != nil {
          expression = .all(expression)
        } else if case .name(let name)? = tokens.popFirst() {
          expression = .member(expression, .literal(.string(name)))
        } else {
          throw failure()
        }
      } else if take("[") != nil {
        if take("*") != nil {
          expression = .all(expression)
        } else {
          expression = .member(expression, try either())
        }
        guard take("]") != nil else { throw failure() }
      } else {
        return expression
      }
    }
  }

  private mutating func primary() throws(ExpressionError) -> Expression {
    if take("(") != nil {
      let inner = try either()
      guard take(")") != nil else { throw failure() }
      return inner
    }
    switch tokens.popFirst() {
    case .number(let value): return .literal(.number(value))
    case .string(let value): return .literal(.string(value))
    case .name("true"): return .literal(.bool(true))
    case .name("false"): return .literal(.bool(false))
    case .name("null"): return .literal(.null)
    case .name(let name):
      guard take("(") != nil else { return .context(name) }
      return .call(name, try arguments())
    default: throw failure()
    }
  }

  private mutating func arguments() throws(ExpressionError) -> [Expression] {
    var arguments: [Expression] = []
    if take(")") != nil { return arguments }
    repeat { arguments.append(try either()) } while take(",") != nil
    guard take(")") != nil else { throw failure() }
    return arguments
  }
}
