import SwiftSyntax

extension MutantVisitor {
  /// A constant of the declared type in place of what is returned.
  func mutateReturn(_ item: CodeBlockItemSyntax) {
    if let statement = item.item.as(ReturnStmtSyntax.self) {
      guard let value = statement.expression else { return }
      for constant in constants(for: value, in: Syntax(item)) {
        add(
          .returned, "\(constant) is returned", at: statement, shown: (value.start, value.end),
          replacement: constant, before: "if redgreen_mutant(\0) { return \(constant) }; ",
          after: "")
      }
      return
    }
    guard Scope.use(of: item) == .value, let value = item.item.as(ExprSyntax.self),
      !isWithoutValue(value)
    else { return }
    let isBranch =
      item.parent?.parent?.is(SwitchCaseSyntax.self) == true
      || item.parent?.parent?.parent?.is(IfExprSyntax.self) == true
    let found = constants(for: value, in: Syntax(item))
    for constant in found {
      if isBranch {
        add(
          .returned, "\(constant) is returned", at: value, replacement: constant,
          before: "(redgreen_mutant(\0) ? (\(constant)) : (", after: "))")
      } else {
        add(
          .returned, "\(constant) is returned", at: value, replacement: constant,
          before: "if redgreen_mutant(\0) { return \(constant) }; ", after: "")
      }
    }
    if !isBranch, !found.isEmpty { insert("return ", before: value) }
  }

  /// Whether an expression never comes to a value, or is a statement whose branches have the values.
  private func isWithoutValue(_ value: ExprSyntax) -> Bool {
    if value.is(IfExprSyntax.self) || value.is(SwitchExprSyntax.self) { return true }
    return value.as(FunctionCallExprSyntax.self)?.silentCallee != nil
  }

  /// Simple values of the type, without the one that stands there.
  private func constants(for value: ExprSyntax, in item: Syntax) -> [String] {
    guard let type = Scope.returnType(around: item) else { return [] }
    let there = text(value)
    return Self.constants(of: type, there: there).filter { $0 != there }
  }

  private static func constants(of type: TypeSyntax, there: String) -> [String] {
    if type.is(OptionalTypeSyntax.self) { return ["nil"] }
    if type.is(ArrayTypeSyntax.self) { return ["[]"] }
    if type.is(DictionaryTypeSyntax.self) { return ["[:]"] }
    guard let name = type.as(IdentifierTypeSyntax.self)?.name.text else { return [] }
    switch name {
    case "Bool": return ["true", "false"]
    case "String": return there == "\"\"" ? ["\"redgreen\""] : ["\"\""]
    case "Array", "Set": return ["[]"]
    case "Dictionary": return ["[:]"]
    case "Optional": return ["nil"]
    case "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
      "Double", "Float":
      return there == "0" ? ["1"] : ["0"]
    default: return []
    }
  }

  /// A call for its effect alone, taken away.
  func removeCall(_ item: CodeBlockItemSyntax) {
    guard Scope.use(of: item) == .statement, let whole = item.item.as(ExprSyntax.self),
      let call = Self.call(in: whole), !isNeeded(call)
    else { return }
    add(
      .call, "the call is taken away", at: whole, replacement: "",
      before: "if !redgreen_mutant(\0) { ", after: " }")
  }

  /// The call that a statement makes; nil for one that keeps a result.
  private static func call(in node: ExprSyntax) -> FunctionCallExprSyntax? {
    if let call = node.as(FunctionCallExprSyntax.self) { return call }
    if let node = node.as(TryExprSyntax.self) { return call(in: node.expression) }
    if let node = node.as(AwaitExprSyntax.self) { return call(in: node.expression) }
    if let node = node.as(UnsafeExprSyntax.self) { return call(in: node.expression) }
    if let node = node.as(InfixOperatorExprSyntax.self),
      node.operator.is(AssignmentExprSyntax.self),
      node.leftOperand.is(DiscardAssignmentExprSyntax.self)
    {
      return call(in: node.rightOperand)
    }
    return nil
  }

  /// Whether the code does not compile, or says no less, without the call.
  private func isNeeded(_ call: FunctionCallExprSyntax) -> Bool {
    if call.silentCallee != nil { return true }
    guard let member = call.calledExpression.as(MemberAccessExprSyntax.self) else { return false }
    return member.declName.baseName.text == "init"
  }
}
