import SwiftSyntax

extension MutantVisitor {
  /// A guard that always passes, a condition that says the contrary, a binding that finds nothing.
  func mutateCondition(_ node: ConditionElementSyntax) {
    let owner = node.parent?.parent
    switch node.condition {
    case .expression(let condition):
      if owner?.is(GuardStmtSyntax.self) == true {
        add(
          .guardRemoval, "the guard lets everything pass", at: condition, replacement: "true",
          before: "redgreen_either(\0, ", after: ")")
      } else if let branch = owner?.as(IfExprSyntax.self), branch.elseBody != nil,
        branch.conditions.count == 1
      {
        negate(condition, "the branches are swapped", .branches)
      } else {
        negate(condition, "the condition is negated")
      }
    case .optionalBinding(let binding):
      if owner?.is(WhileStmtSyntax.self) == true || binding.pattern.is(WildcardPatternSyntax.self) {
        return
      }
      failBinding(binding)
    default: break
    }
  }

  private func failBinding(_ binding: OptionalBindingConditionSyntax) {
    let change = "the binding finds nothing"
    if let value = binding.initializer?.value {
      add(
        .condition, change, at: value, replacement: "nil", before: "(redgreen_mutant(\0) ? nil : (",
        after: "))")
    } else {
      let name = text(binding.pattern)
      add(
        .condition, change, at: binding.pattern, replacement: "\(name) = nil", before: "",
        after: " = (redgreen_mutant(\0) ? nil : \(name))")
    }
  }

  /// Turns a truth value round, unless an operator in it has a mutant that says the same.
  func negate(_ condition: ExprSyntax, _ change: String, _ kind: MutantKind = .condition) {
    let bare = condition.withoutParentheses
    // A loop for ever is no condition: with another word for it, the function would miss a `return`.
    if bare.is(BooleanLiteralExprSyntax.self) { return }
    if let infix = bare.as(InfixOperatorExprSyntax.self),
      let sign = infix.operator.as(BinaryOperatorExprSyntax.self)?.operator.text,
      Self.truths.contains(sign)
    {
      return
    }
    if bare.as(PrefixOperatorExprSyntax.self)?.operator.text == "!" { return }
    add(
      kind, change, at: condition, replacement: "!(\(text(condition)))",
      before: "redgreen_flip(\0, ", after: ")")
  }

  /// An optional chain that always ends in nil.
  func mutateChain(_ node: OptionalChainingExprSyntax) {
    var top = ExprSyntax(node)
    while let parent = top.parent?.as(ExprSyntax.self), parent.base?.id == top.id { top = parent }
    guard isFreeForNil(top), chains.insert([top.start, top.end]).inserted else { return }
    add(
      .chain, "the chain ends in nil", at: top, replacement: "nil",
      before: "(redgreen_mutant(\0) ? nil : (", after: "))")
  }

  /// Whether nil in this place is a change of its own: not assigned to, not covered by another mutant.
  private func isFreeForNil(_ chain: ExprSyntax) -> Bool {
    var node = Syntax(chain)
    while let parent = node.parent,
      parent.is(TryExprSyntax.self) || parent.is(AwaitExprSyntax.self)
        || parent.is(UnsafeExprSyntax.self)
    {
      node = parent
    }
    guard let parent = node.parent else { return false }
    if parent.is(CodeBlockItemSyntax.self) || parent.is(InOutExprSyntax.self) { return false }
    if parent.is(ReturnStmtSyntax.self) { return false }
    if parent.parent?.is(OptionalBindingConditionSyntax.self) == true { return false }
    if let infix = parent.as(InfixOperatorExprSyntax.self), infix.leftOperand.id == node.id {
      if infix.operator.is(AssignmentExprSyntax.self) { return false }
      let sign = infix.operator.as(BinaryOperatorExprSyntax.self)?.operator.text ?? ""
      let isComparison = Self.truths.contains(sign)
      return sign != "??" && (!sign.hasSuffix("=") || isComparison)
    }
    return true
  }
}

extension ExprSyntax {
  /// The expression inside any parentheses.
  fileprivate var withoutParentheses: ExprSyntax {
    guard let tuple = self.as(TupleExprSyntax.self), tuple.elements.count == 1,
      let only = tuple.elements.first, only.label == nil
    else { return self }
    return only.expression.withoutParentheses
  }

  /// What a postfix expression stands behind.
  fileprivate var base: ExprSyntax? {
    if let node = self.as(MemberAccessExprSyntax.self) { return node.base }
    if let node = self.as(FunctionCallExprSyntax.self) { return node.calledExpression }
    if let node = self.as(SubscriptCallExprSyntax.self) { return node.calledExpression }
    if let node = self.as(OptionalChainingExprSyntax.self) { return node.expression }
    if let node = self.as(ForceUnwrapExprSyntax.self) { return node.expression }
    return nil
  }
}
