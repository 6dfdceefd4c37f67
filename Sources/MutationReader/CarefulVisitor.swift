import SwiftSyntax

/// A walk that stays out of what must not change, and notes why.
class CarefulVisitor: SyntaxVisitor {
  final private(set) var skipped: [FoundSkip] = []
  final let locations: SourceLocationConverter

  init(file: String, tree: Syntax) {
    locations = SourceLocationConverter(fileName: file, tree: tree)
    super.init(viewMode: .sourceAccurate)
  }

  /// Leaves a node alone, and says why.
  final func skip(_ node: some SyntaxProtocol, _ reason: String) -> SyntaxVisitorContinueKind {
    skipped.append(
      FoundSkip(
        line: locations.location(for: node.positionAfterSkippingLeadingTrivia).line,
        endLine: locations.location(for: node.endPositionBeforeTrailingTrivia).line,
        reason: reason))
    return .skipChildren
  }

  private func body(
    _ attributes: AttributeListSyntax, of node: some SyntaxProtocol
  ) -> SyntaxVisitorContinueKind {
    guard let name = attributes.interfaceAttribute else { return .visitChildren }
    return skip(node, "@\(name): the body is part of the interface")
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    if node.name.text == "hash",
      node.signature.parameterClause.trimmedDescription.contains("Hasher")
    {
      return skip(node, "hash(into:): fewer hashed values are allowed")
    }
    return body(node.attributes, of: node)
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    body(node.attributes, of: node)
  }

  override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind {
    body(node.attributes, of: node)
  }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    body(node.attributes, of: node)
  }

  override func visit(_ node: AccessorDeclSyntax) -> SyntaxVisitorContinueKind {
    body(node.attributes, of: node)
  }

  override func visit(_ node: FunctionParameterSyntax) -> SyntaxVisitorContinueKind {
    guard node.defaultValue != nil else { return .visitChildren }
    return skip(node, "a default argument is part of the interface")
  }

  override func visit(_ node: IfConfigDeclSyntax) -> SyntaxVisitorContinueKind {
    skip(node, "#if: another platform may compile it")
  }

  override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: KeyPathExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: EnumCaseElementSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: ExpressionPatternSyntax) -> SyntaxVisitorContinueKind {
    .skipChildren
  }

  override func visit(_ node: MacroExpansionExprSyntax) -> SyntaxVisitorContinueKind {
    skip(node, "a macro may read its arguments as text")
  }

  override func visit(_ node: MacroExpansionDeclSyntax) -> SyntaxVisitorContinueKind {
    skip(node, "a macro may read its arguments as text")
  }

  override func visit(_ node: MacroDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

  override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    let isPlain = node.segments.allSatisfy { $0.is(StringSegmentSyntax.self) }
    return isPlain ? .skipChildren : skip(node, "code in a string literal")
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    guard let name = node.silentCallee else { return .visitChildren }
    return skip(node, "\(name) changes nothing that a test could see")
  }
}

extension FunctionCallExprSyntax {
  /// Functions that tell a programmer something, or save time, and change nothing else.
  private static let silent: Set<String> = [
    "print", "debugPrint", "dump", "assert", "assertionFailure", "fatalError",
    "preconditionFailure", "reserveCapacity",
  ]

  /// The called function's plain name; nil for a member or a closure.
  private var callee: String? {
    calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.text
  }

  /// The called function's name where no test could miss the call.
  var silentCallee: String? {
    let member = calledExpression.as(MemberAccessExprSyntax.self)?.declName.baseName.text
    let name = callee ?? (member == "reserveCapacity" ? member : nil)
    return name.flatMap { Self.silent.contains($0) ? $0 : nil }
  }
}

extension AttributeListSyntax {
  /// The attribute that lets other modules compile the body; there the switch is unknown.
  fileprivate var interfaceAttribute: String? {
    let names: Set<String> = [
      "inlinable", "_transparent", "_alwaysEmitIntoClient", "backDeployed",
    ]
    return lazy.compactMap { $0.as(AttributeSyntax.self)?.attributeName.trimmedDescription }
      .first(where: names.contains)
  }
}
