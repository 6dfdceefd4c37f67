extension ExpressionContext {
  /// The value of a call.
  ///
  /// - Throws: ``ExpressionError`` at a function that is not known, or with the wrong arguments.
  func call(
    _ name: String, _ expressions: [Expression]
  ) throws(ExpressionError) -> ExpressionValue {
    var arguments: [ExpressionValue] = []
    for expression in expressions { arguments.append(try value(of: expression)) }
    func one() throws(ExpressionError) -> ExpressionValue {
      guard arguments.count == 1 else { throw wrongCount(name) }
      return arguments[0]
    }
    func two() throws(ExpressionError) -> (ExpressionValue, ExpressionValue) {
      guard arguments.count == 2 else { throw wrongCount(name) }
      return (arguments[0], arguments[1])
    }
    func none(_ value: Bool) throws(ExpressionError) -> ExpressionValue {
      guard arguments.isEmpty else { throw wrongCount(name) }
      return .bool(value)
    }
    switch name.lowercased() {
    case "always": return try none(true)
    case "success": return try none(status == .success)
    case "failure": return try none(status == .failure)
    case "cancelled": return try none(status == .cancelled)
    case "tojson": return .string(try one().json)
    case "fromjson": return try ExpressionValue(json: try one().text)
    case "contains":
      let (whole, part) = try two()
      if case .array(let values) = whole {
        return .bool(values.contains { $0.isEqual(to: part) })
      }
      return .bool(whole.text.lowercased().contains(part.text.lowercased()))
    case "startswith":
      let (whole, part) = try two()
      return .bool(whole.text.lowercased().hasPrefix(part.text.lowercased()))
    case "endswith":
      let (whole, part) = try two()
      return .bool(whole.text.lowercased().hasSuffix(part.text.lowercased()))
    case "join":
      guard (1...2).contains(arguments.count) else { throw wrongCount(name) }
      let separator = arguments.count == 2 ? arguments[1].text : ","
      guard case .array(let values) = arguments[0] else { return .string(arguments[0].text) }
      return .string(values.map(\.text).joined(separator: separator))
    case "format": return .string(try formatted(arguments))
    case "hashfiles":
      guard !arguments.isEmpty else { throw wrongCount(name) }
      return .string(hashFiles(arguments.map(\.text)))
    default: throw ExpressionError("the function \(name) is not simulated here.")
    }
  }

  private func wrongCount(_ name: String) -> ExpressionError {
    ExpressionError("\(name) has the wrong number of arguments.")
  }

  /// `format('{0} of {1}', a, b)`; doubled braces are braces.
  private func formatted(_ arguments: [ExpressionValue]) throws(ExpressionError) -> String {
    guard let pattern = arguments.first?.text else { throw wrongCount("format") }
    var text = ""
    var rest = pattern[...]
    while let next = rest.popFirst() {
      if next == "{" || next == "}", rest.first == next {
        text.append(next)
        rest = rest.dropFirst()
      } else if next == "{" {
        let digits = rest.prefix { $0 != "}" }
        guard let number = Int(digits), arguments.indices.contains(number + 1) else {
          throw ExpressionError("format: {\(digits)} names no argument.")
        }
        text += arguments[number + 1].text
        rest = rest.dropFirst(digits.count + 1)
      } else {
        text.append(next)
      }
    }
    return text
  }
}
