extension ExpressionContext {
  /// The value of a call.
  ///
  /// - Throws: ``ExpressionError`` at a function that is not known, or with the wrong arguments.
  func call(
    _ name: String, _ expressions: [Expression]
  ) throws(ExpressionError) -> ExpressionValue {
    guard let function = ExpressionFunction(name: name) else {
      throw ExpressionError("the function \(name) is not simulated here.")
    }
    try function.check(arguments: expressions.count)
    var arguments: [ExpressionValue] = []
    for expression in expressions { arguments.append(try value(of: expression)) }
    switch function {
    case .always: return .bool(true)
    case .success: return .bool(status == .success)
    case .failure: return .bool(status == .failure)
    case .cancelled: return .bool(status == .cancelled)
    case .toJSON: return .string(arguments[0].json)
    case .fromJSON: return try ExpressionValue(json: arguments[0].text)
    case .contains:
      if case .array(let values) = arguments[0] {
        return .bool(values.contains { $0.isEqual(to: arguments[1]) })
      }
      return .bool(Self.lowercased(arguments[0]).contains(Self.lowercased(arguments[1])))
    case .startsWith:
      return .bool(Self.lowercased(arguments[0]).hasPrefix(Self.lowercased(arguments[1])))
    case .endsWith:
      return .bool(Self.lowercased(arguments[0]).hasSuffix(Self.lowercased(arguments[1])))
    case .join:
      let separator = arguments.count == 2 ? arguments[1].text : ","
      guard case .array(let values) = arguments[0] else { return .string(arguments[0].text) }
      return .string(values.map(\.text).joined(separator: separator))
    case .format: return .string(try formatted(arguments))
    case .hashFiles: return .string(hashFiles(arguments.map(\.text)))
    }
  }

  private static func lowercased(_ value: ExpressionValue) -> String { value.text.lowercased() }

  /// `format('{0} of {1}', a, b)`; doubled braces are braces.
  private func formatted(_ arguments: [ExpressionValue]) throws(ExpressionError) -> String {
    var text = ""
    var rest = arguments[0].text[...]
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
