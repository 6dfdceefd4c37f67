extension ExpressionContext {
  /// A text with the value of each `${{ … }}` in its place.
  ///
  /// - Throws: ``ExpressionError``.
  package func render(_ text: String) throws(ExpressionError) -> String {
    var out = ""
    for part in try Self.parts(of: text) {
      switch part {
      case .text(let text): out += text
      case .expression(let expression): out += try value(of: expression).text
      }
    }
    return out
  }

  /// The value of a text: that of its only expression, or the rendered text.
  ///
  /// - Throws: ``ExpressionError``.
  package func value(of text: String) throws(ExpressionError) -> ExpressionValue {
    let parts = try Self.parts(of: text)
    if parts.count == 1, case .expression(let expression) = parts[0] {
      return try value(of: expression)
    }
    return .string(try render(text))
  }

  /// Whether a condition holds, with `success()` before one that does not ask for the status.
  ///
  /// - Parameter condition: An expression, with or without `${{ }}`; nil means `success()`.
  /// - Returns: Whether the step or job runs.
  /// - Throws: ``ExpressionError``; also for a text that is only partly an expression, which GitHub
  ///   takes for true.
  package func holds(_ condition: String?) throws(ExpressionError) -> Bool {
    guard let condition else { return status == .success }
    let expression = try Self.condition(condition)
    if !expression.asksForStatus, status != .success { return false }
    return try value(of: expression).isTrue
  }

  /// The expression that a condition is, with or without `${{ }}`.
  static func condition(_ text: String) throws(ExpressionError) -> Expression {
    let parts = try parts(of: text)
    switch parts.first {
    case .expression(let expression) where parts.count == 1: return expression
    case .text(let text) where parts.count == 1: return try Expression(text)
    case nil: return try Expression(text)
    default:
      throw ExpressionError(
        "\"\(text)\" is always true: only a part of it is an expression. "
          + "Put the whole condition between ${{ and }}.")
    }
  }

  /// The expressions of a text, in order.
  static func expressions(in text: String) throws(ExpressionError) -> [Expression] {
    try parts(of: text).compactMap { part in
      if case .expression(let expression) = part { expression } else { nil }
    }
  }

  private enum Part {
    case text(String)
    case expression(Expression)
  }

  private static func parts(of text: String) throws(ExpressionError) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let begin = rest.firstRange(of: "${{") {
      if begin.lowerBound > rest.startIndex {
        parts.append(.text(String(rest[..<begin.lowerBound])))
      }
      let inside = rest[begin.upperBound...]
      guard let end = Self.end(of: inside) else {
        throw ExpressionError("${{ is not closed: \(text)")
      }
      parts.append(.expression(try Expression(String(inside[..<end]))))
      rest = inside[end...].dropFirst(2)
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }

  /// Where `}}` stands outside of quotes.
  private static func end(of text: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "'" { isQuoted.toggle() }
      if !isQuoted, text[index...].hasPrefix("}}") { return index }
    }
    return nil
  }
}
