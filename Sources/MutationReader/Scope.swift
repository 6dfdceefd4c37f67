import SwiftSyntax

/// The surroundings of a node.
enum Scope {
  /// The outermost function, property or other member that holds a node.
  static func of(_ node: Syntax) -> Syntax {
    var result = node
    var next: Syntax? = node
    while let current = next, !current.isType {
      if current.isMember { result = current }
      next = current.parent
    }
    return result
  }

  /// The type that a function, a getter or a closure says it returns; nil where it says none.
  static func returnType(around node: Syntax) -> TypeSyntax? {
    var next = node.parent
    while let current = next {
      if let closure = current.as(ClosureExprSyntax.self) {
        return closure.signature?.returnClause?.type
      }
      if let function = current.as(FunctionDeclSyntax.self) {
        return function.signature.returnClause?.type
      }
      if let accessor = current.as(AccessorDeclSyntax.self), !accessor.isGetter { return nil }
      if let member = current.as(SubscriptDeclSyntax.self) { return member.returnClause.type }
      if let binding = current.as(PatternBindingSyntax.self) {
        return binding.typeAnnotation?.type
      }
      if current.is(InitializerDeclSyntax.self) || current.isType { return nil }
      next = current.parent
    }
    return nil
  }

  /// What a statement is for.
  enum Use { case statement, value, unknown }

  /// Whether a statement's value is its block's.
  static func use(of item: CodeBlockItemSyntax) -> Use {
    guard let list = item.parent?.as(CodeBlockItemListSyntax.self), list.count == 1,
      let owner = list.parent
    else { return .statement }
    if owner.is(ClosureExprSyntax.self) {
      return returnType(around: Syntax(item)) == nil ? .unknown : .value
    }
    if owner.is(AccessorBlockSyntax.self) { return .value }
    if owner.is(SwitchCaseSyntax.self) { return use(ofBranching: owner.parent?.parent) }
    guard owner.is(CodeBlockSyntax.self), let holder = owner.parent else { return .statement }
    if let function = holder.as(FunctionDeclSyntax.self) {
      return function.signature.returnClause == nil ? .statement : .value
    }
    if let accessor = holder.as(AccessorDeclSyntax.self) {
      return accessor.isGetter ? .value : .statement
    }
    return holder.is(IfExprSyntax.self) ? use(ofBranching: holder) : .statement
  }

  /// What the branches of an `if` or `switch` are for: what the whole is for.
  private static func use(ofBranching node: Syntax?) -> Use {
    guard let node, let parent = node.parent else { return .statement }
    if parent.is(IfExprSyntax.self) { return use(ofBranching: parent) }
    let holder = parent.is(ExpressionStmtSyntax.self) ? parent.parent : parent
    guard let item = holder?.as(CodeBlockItemSyntax.self) else { return .unknown }
    return use(of: item)
  }
}

extension AccessorDeclSyntax {
  fileprivate var isGetter: Bool { accessorSpecifier.text == "get" }
}

extension Syntax {
  fileprivate var isType: Bool {
    [
      .structDecl, .classDecl, .enumDecl, .actorDecl, .extensionDecl, .protocolDecl, .sourceFile,
    ].contains(kind)
  }

  fileprivate var isMember: Bool {
    [
      .functionDecl, .initializerDecl, .deinitializerDecl, .subscriptDecl, .variableDecl,
      .codeBlockItem,
    ].contains(kind)
  }
}
