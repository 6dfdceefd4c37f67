internal import JSON

/// `allOf`, `anyOf`, `oneOf`, `not` and `if` with `then` and `else`.
final class LogicRules: Sendable {
  private let all: [Int]
  private let any: [Int]
  private let one: [Int]
  private let not: Int?
  private let condition: Int?
  private let consequence: Int?
  private let alternative: Int?

  init?(_ reader: inout KeywordReader, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    guard reader.dialect.applies else { return nil }
    all = (try reader.schemas("allOf") ?? []).map { compiler.node(at: $0) }
    any = (try reader.schemas("anyOf") ?? []).map { compiler.node(at: $0) }
    one = (try reader.schemas("oneOf") ?? []).map { compiler.node(at: $0) }
    not = compiler.node(ifAnyAt: reader.schema("not"))
    condition = compiler.node(ifAnyAt: reader.schema("if"))
    consequence = compiler.node(ifAnyAt: reader.schema("then"))
    alternative = compiler.node(ifAnyAt: reader.schema("else"))
    if all.isEmpty, any.isEmpty, one.isEmpty, not == nil, condition == nil { return nil }
  }

  func check(_ value: JSONValue, _ node: Node, _ run: inout Run) -> Bool {
    for index in all.indices {
      let valid = run.inPlace(all[index], value, .allOf, .index(index))
      if !valid, !run.collects { return false }
    }
    if !any.isEmpty, !checkAny(value, node, &run) { return false }
    if !one.isEmpty, !checkOne(value, node, &run) { return false }
    if let not {
      let mark = run.failures.count
      let outer = run.marks
      run.marks = Marks()
      let holds = run.inPlace(not, value, .not)
      run.marks = outer
      run.forgive(since: mark)
      if holds, !run.reject(node, .not) { return false }
    }
    return checkCondition(value, &run)
  }

  private func checkAny(_ value: JSONValue, _ node: Node, _ run: inout Run) -> Bool {
    let mark = run.failures.count
    var fits = false
    for index in any.indices {
      guard branch(any[index], value, .anyOf, .index(index), &run) else { continue }
      fits = true
      guard run.marks.isActive else { break }
    }
    if fits {
      run.forgive(since: mark)
      return true
    }
    return run.reject(node, .anyOf, causesSince: mark)
  }

  private func checkOne(_ value: JSONValue, _ node: Node, _ run: inout Run) -> Bool {
    let mark = run.failures.count
    var fitting: Int?
    for index in one.indices {
      guard branch(one[index], value, .oneOf, .index(index), &run) else { continue }
      if let first = fitting {
        run.forgive(since: mark)
        return run.reject(node, .severalOf(first, index))
      }
      fitting = index
    }
    guard fitting != nil else { return run.reject(node, .oneOf, causesSince: mark) }
    run.forgive(since: mark)
    return true
  }

  private func checkCondition(_ value: JSONValue, _ run: inout Run) -> Bool {
    guard let condition else { return true }
    let mark = run.failures.count
    let holds = branch(condition, value, .condition, .none, &run)
    run.forgive(since: mark)
    guard let branch = holds ? consequence : alternative else { return true }
    return run.inPlace(branch, value, holds ? .consequence : .alternative) || run.collects
  }

  /// Applies one of several ways to hold; what it marks counts only if it does.
  private func branch(
    _ position: Int, _ value: JSONValue, _ keyword: Step.Keyword, _ token: Step.Token,
    _ run: inout Run
  ) -> Bool {
    guard run.marks.isActive else { return run.inPlace(position, value, keyword, token) }
    let outer = run.marks
    run.marks = Marks(isActive: true)
    let holds = run.inPlace(position, value, keyword, token)
    let own = run.marks
    run.marks = outer
    if holds { run.marks.formUnion(own) }
    return holds
  }

  func words(_ fault: Failure.Fault, to text: inout Line) -> String? {
    switch fault {
    case .anyOf:
      text += "must fit at least one of \(any.count) schemas, fits none"
      return "anyOf"
    case .oneOf:
      text += "must fit exactly one of \(one.count) schemas, fits none"
      return "oneOf"
    case .severalOf(let first, let second):
      text += "must fit exactly one schema, fits those at \(first) and \(second)"
      return "oneOf"
    default:
      text += "must not fit the schema in \"not\""
      return "not"
    }
  }
}
