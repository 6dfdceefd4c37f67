import SwiftSyntax

extension MutantVisitor {
  private static let replacements: [String: [(with: String, kind: MutantKind)]] = [
    "<": [("<=", .boundary), (">=", .comparison)],
    "<=": [("<", .boundary), (">", .comparison)],
    ">": [(">=", .boundary), ("<=", .comparison)],
    ">=": [(">", .boundary), ("<", .comparison)],
    "==": [("!=", .comparison)], "!=": [("==", .comparison)],
    "===": [("!==", .comparison)], "!==": [("===", .comparison)],
    "&&": [("||", .logic)], "||": [("&&", .logic)],
    "+": [("-", .arithmetic)], "-": [("+", .arithmetic)],
    "*": [("/", .arithmetic)], "/": [("*", .arithmetic)], "%": [("*", .arithmetic)],
    "&+": [("&-", .arithmetic)], "&-": [("&+", .arithmetic)], "&*": [("&+", .arithmetic)],
    "<<": [(">>", .arithmetic)], ">>": [("<<", .arithmetic)],
    "&<<": [("&>>", .arithmetic)], "&>>": [("&<<", .arithmetic)],
    "&": [("|", .arithmetic)], "|": [("&", .arithmetic)], "^": [("&", .arithmetic)],
    "+=": [("-=", .arithmetic)], "-=": [("+=", .arithmetic)],
    "*=": [("/=", .arithmetic)], "/=": [("*=", .arithmetic)], "%=": [("*=", .arithmetic)],
    "&+=": [("&-=", .arithmetic)], "&-=": [("&+=", .arithmetic)],
    "<<=": [(">>=", .arithmetic)], ">>=": [("<<=", .arithmetic)],
    "&=": [("|=", .arithmetic)], "|=": [("&=", .arithmetic)], "^=": [("&=", .arithmetic)],
  ]

  /// Operators that give a truth value, each of which has a mutant that negates or nearly negates it.
  static let truths: Set<String> = ["<", "<=", ">", ">=", "==", "!=", "===", "!==", "&&", "||"]

  /// Another operator, another end of a range, or the fall-back in place of the value.
  func mutateOperator(_ node: InfixOperatorExprSyntax) {
    guard let sign = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text else { return }
    switch sign {
    case "??": useFallback(node)
    case "..<":
      moveEnd(of: node, by: "+ 1", shown: "...", "the range includes its end")
    case "...":
      moveEnd(of: node, by: "- 1", shown: "..<", "the range excludes its end")
    default:
      if isWithoutEffect(sign, node) { return }
      for (with, kind) in Self.replacements[sign] ?? [] {
        let start = node.operator.start
        let end = node.operator.end
        let other = text(node.start, start) + with + text(end, node.end)
        add(
          kind, "\(sign) becomes \(with)", at: node, shown: (start, end), replacement: with,
          before: "(redgreen_mutant(\0) ? (\(other)) : (", after: "))")
      }
    }
  }

  private func useFallback(_ node: InfixOperatorExprSyntax) {
    let other = text(node.rightOperand)
    add(
      .fallback, "the default is always used", at: node, replacement: other,
      before: "(redgreen_mutant(\0) ? (\(other)) : (", after: "))")
  }

  /// The other range operator makes another type, so the end moves by one.
  private func moveEnd(
    of node: InfixOperatorExprSyntax, by step: String, shown sign: String, _ change: String
  ) {
    let end = node.rightOperand
    add(
      .boundary, change, at: end, shown: (node.operator.start, node.operator.end),
      replacement: sign, before: "(redgreen_mutant(\0) ? (\(text(end))) \(step) : (", after: "))")
  }

  /// Whether no test could tell the difference, or no compiler would take it.
  private func isWithoutEffect(_ sign: String, _ node: InfixOperatorExprSyntax) -> Bool {
    let right = text(node.rightOperand)
    switch sign {
    case "+", "-", "+=", "-=", "<<", ">>", "&+", "&-", "|":
      return right == "0" || isCollection(node.leftOperand) || isCollection(node.rightOperand)
    case "*", "/", "*=", "/=": return right == "1"
    default: return false
    }
  }

  /// Whether a literal shows that texts or arrays are joined.
  private func isCollection(_ node: ExprSyntax) -> Bool {
    if let infix = node.as(InfixOperatorExprSyntax.self) {
      return isCollection(infix.leftOperand) || isCollection(infix.rightOperand)
    }
    return node.is(StringLiteralExprSyntax.self) || node.is(ArrayExprSyntax.self)
  }

  /// A truth value or a number without its sign.
  func mutatePrefix(_ node: PrefixOperatorExprSyntax) {
    let rest = text(node.expression)
    switch node.operator.text {
    case "!":
      add(
        .logic, "! is taken away", at: node, replacement: rest,
        before: "redgreen_flip(\0, ", after: ")")
    case "-" where !rest.allSatisfy { $0.isNumber || $0 == "_" || $0 == "." }:
      add(
        .arithmetic, "the minus sign is taken away", at: node, replacement: rest,
        before: "(redgreen_mutant(\0) ? (\(rest)) : (", after: "))")
    default: break
    }
  }
}
