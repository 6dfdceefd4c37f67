internal import JSON

/// `allOf`, `anyOf`, `oneOf`, `not` and `if` with `then` and `else`.
struct LogicRules: Sendable {
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

  func check(
    _ value: JSONValue, _ node: Node, _ run: inout Run, _ marks: inout Marks
  ) -> Bool {
    for (index, position) in all.enumerated() {
      let valid = run.inPlace(position, value, "allOf", .index(index), &marks)
      if !valid, !run.collects { return false }
    }
    if !any.isEmpty, !checkAny(value, node, &run, &marks) { return false }
    if !one.isEmpty, !checkOne(value, node, &run, &marks) { return false }
    if let not {
      let mark = run.failures.count
      var inner = Marks()
      let holds = run.inPlace(not, value, "not", nil, &inner)
      run.failures.removeSubrange(mark...)
      if holds, !run.reject(node, "not", "must not fit the schema in \"not\"") { return false }
    }
    return checkCondition(value, &run, &marks)
  }

  private func checkAny(
    _ value: JSONValue, _ node: Node, _ run: inout Run, _ marks: inout Marks
  ) -> Bool {
    let mark = run.failures.count
    var fits = false
    for (index, position) in any.enumerated() {
      var inner = Marks(isActive: marks.isActive)
      guard run.inPlace(position, value, "anyOf", .index(index), &inner) else { continue }
      fits = true
      guard marks.isActive else { break }
      marks.formUnion(inner)
    }
    if fits {
      run.failures.removeSubrange(mark...)
      return true
    }
    let message = { "must fit at least one of \(any.count) schemas, fits none" }
    return run.reject(node, "anyOf", message(), causesSince: mark)
  }

  private func checkOne(
    _ value: JSONValue, _ node: Node, _ run: inout Run, _ marks: inout Marks
  ) -> Bool {
    let mark = run.failures.count
    var fitting: [Int] = []
    for (index, position) in one.enumerated() {
      var inner = Marks(isActive: marks.isActive)
      guard run.inPlace(position, value, "oneOf", .index(index), &inner) else { continue }
      fitting.append(index)
      guard fitting.count == 1 else { break }
      marks.formUnion(inner)
    }
    if fitting.count == 1 {
      run.failures.removeSubrange(mark...)
      return true
    }
    if fitting.isEmpty {
      let message = { "must fit exactly one of \(one.count) schemas, fits none" }
      return run.reject(node, "oneOf", message(), causesSince: mark)
    }
    run.failures.removeSubrange(mark...)
    let message = { "must fit exactly one schema, fits those at \(fitting[0]) and \(fitting[1])" }
    return run.reject(node, "oneOf", message())
  }

  private func checkCondition(
    _ value: JSONValue, _ run: inout Run, _ marks: inout Marks
  ) -> Bool {
    guard let condition else { return true }
    let mark = run.failures.count
    var inner = Marks(isActive: marks.isActive)
    let holds = run.inPlace(condition, value, "if", nil, &inner)
    run.failures.removeSubrange(mark...)
    if holds { marks.formUnion(inner) }
    guard let branch = holds ? consequence : alternative else { return true }
    let valid = run.inPlace(branch, value, holds ? "then" : "else", nil, &marks)
    return valid || run.collects
  }
}
