import SwiftSyntax

/// Walks a file and notes each mutant.
final class MutantVisitor: CarefulVisitor {
  private(set) var mutants: [FoundMutant] = []
  private(set) var weaves: [FoundWeave] = []
  /// The starts and ends of the optional chains that have their mutant.
  var chains: Set<[Int]> = []
  private let bytes: [UInt8]

  init(file: String, tree: Syntax, text: String) {
    bytes = Array(text.utf8)
    super.init(file: file, tree: tree)
  }

  /// The text of a node without what stands around it.
  func text(_ node: some SyntaxProtocol) -> String { text(node.start, node.end) }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Notes a mutant.
  ///
  /// - Parameters:
  ///   - kind: The family of the change.
  ///   - change: What it does, in a few words.
  ///   - node: The node that is woven around.
  ///   - shown: The stretch that a reader sees replaced; the node's own for nil.
  ///   - replacement: What a reader sees in its place.
  ///   - before: Inserted before the node; U+0000 stands for the number.
  ///   - after: Inserted after the node.
  func add(
    _ kind: MutantKind, _ change: String, at node: some SyntaxProtocol,
    shown: (start: Int, end: Int)? = nil, replacement: String, before: String, after: String
  ) {
    let shown = shown ?? (node.start, node.end)
    let scope = Scope.of(Syntax(node))
    let first = locations.location(for: AbsolutePosition(utf8Offset: shown.start))
    let last = locations.location(for: AbsolutePosition(utf8Offset: shown.end))
    mutants.append(
      FoundMutant(
        kind: kind.rawValue, change: change, start: shown.start, end: shown.end, line: first.line,
        column: first.column, endLine: last.line, endColumn: last.column, replacement: replacement,
        scopeStart: scope.start, scopeEnd: scope.end))
    weaves.append(
      FoundWeave(
        mutant: mutants.count - 1, start: node.start, end: node.end, before: before, after: after))
  }

  /// Inserts text that every variant has.
  func insert(_ text: String, before node: some SyntaxProtocol) {
    weaves.append(
      FoundWeave(mutant: nil, start: node.start, end: node.end, before: text, after: ""))
  }

  override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    mutateOperator(node)
    return .visitChildren
  }

  override func visit(_ node: PrefixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    mutatePrefix(node)
    return .visitChildren
  }

  override func visit(_ node: ConditionElementSyntax) -> SyntaxVisitorContinueKind {
    mutateCondition(node)
    return .visitChildren
  }

  override func visit(_ node: RepeatStmtSyntax) -> SyntaxVisitorContinueKind {
    negate(node.condition, "the loop's condition is negated")
    return .visitChildren
  }

  override func visit(_ node: WhereClauseSyntax) -> SyntaxVisitorContinueKind {
    negate(node.condition, "the condition is negated")
    return .visitChildren
  }

  override func visit(_ node: TernaryExprSyntax) -> SyntaxVisitorContinueKind {
    negate(node.condition, "the two values are swapped", .branches)
    return .visitChildren
  }

  override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
    mutateReturn(node)
    removeCall(node)
    return .visitChildren
  }

  override func visit(_ node: OptionalChainingExprSyntax) -> SyntaxVisitorContinueKind {
    mutateChain(node)
    return .visitChildren
  }
}

extension SyntaxProtocol {
  /// The offset of the first byte that is no space or comment.
  var start: Int { positionAfterSkippingLeadingTrivia.utf8Offset }
  /// The offset after the last byte that is no space or comment.
  var end: Int { endPositionBeforeTrailingTrivia.utf8Offset }
}
