internal import JSON

/// One evaluation: the way down to the current value and what has failed so far.
struct Run {
  /// A step from a value into one of its parts.
  enum Step {
    case name(String)
    case index(Int)
  }

  /// What ended an evaluation before its end.
  enum Stop {
    case depth
    case work
    case pattern(String)
  }

  let program: Program
  let limits: JSONSchema.Limits
  /// Whether all failures are gathered, or the first one ends the run.
  let collects: Bool
  var failures: [SchemaViolation] = []
  var stop: Stop?
  private var instancePath: [Step] = []
  private var keywordPath: [String] = []
  private var depth = 0
  private var applications = 0
  /// The resources entered on the way here, outermost first.
  private(set) var scope: [Int] = []

  init(_ program: Program, limits: JSONSchema.Limits, collects: Bool) {
    self.program = program
    self.limits = limits
    self.collects = collects
  }

  /// Applies a node to a value; where failures are gathered, they join `failures`.
  mutating func apply(_ position: Int, _ value: JSONValue, _ marks: inout Marks) -> Bool {
    let node = program.nodes[position]
    guard stop == nil, depth < limits.depth, applications < limits.applications else {
      stop = stop ?? (depth < limits.depth ? .work : .depth)
      return false
    }
    depth += 1
    applications += 1
    let entersResource = scope.last != node.resource
    if entersResource { scope.append(node.resource) }
    defer {
      depth -= 1
      if entersResource { scope.removeLast() }
    }
    let mark = failures.count
    if node.isNever {
      return reject(node, nil, "nothing is allowed here") && false
    }
    if node.unevaluated == nil {
      guard check(node, value, &marks) else { return false }
    } else {
      var own = Marks(isActive: true)
      guard check(node, value, &own) else { return false }
      guard node.unevaluated?.check(value, node, &self, &own) ?? true else { return false }
      marks.formUnion(own)
    }
    return failures.count == mark && stop == nil
  }

  /// Runs the rules that look at a value of this kind; `false` ends the run at once.
  @inline(__always)
  private mutating func check(_ node: Node, _ value: JSONValue, _ marks: inout Marks) -> Bool {
    if let rules = node.any, !rules.check(value, node, &self) { return false }
    switch value {
    case .number(let number):
      if let rules = node.number, !rules.check(number, node, &self) { return false }
    case .string(let text):
      if let rules = node.string, !rules.check(text, node, &self) { return false }
    case .array(let items):
      if let rules = node.array, !rules.check(items, node, &self, &marks) { return false }
    case .object(let object):
      if let rules = node.object, !rules.check(object, node, &self, &marks) { return false }
    case .null, .bool: break
    }
    if let rules = node.reference, !rules.check(value, node, &self, &marks) { return false }
    if let rules = node.logic, !rules.check(value, node, &self, &marks) { return false }
    return true
  }

  /// Applies a keyword's subschema to the same value.
  mutating func inPlace(
    _ position: Int, _ value: JSONValue, _ keyword: String, _ token: Step? = nil,
    _ marks: inout Marks
  ) -> Bool {
    guard collects else { return apply(position, value, &marks) }
    let length = keywordPath.count
    keywordPath.append(keyword)
    if let token { keywordPath.append(token.text) }
    defer { keywordPath.removeSubrange(length...) }
    return apply(position, value, &marks)
  }

  /// Applies a keyword's subschema to a part of the value; `true` goes on.
  mutating func part(
    _ position: Int, _ value: JSONValue, at step: Step, _ keyword: String, _ token: Step? = nil
  ) -> Bool {
    var marks = Marks()
    guard collects else { return apply(position, value, &marks) }
    instancePath.append(step)
    defer { instancePath.removeLast() }
    return inPlace(position, value, keyword, token, &marks)
  }

  /// Notes a failure; the result tells whether the run goes on to gather more.
  mutating func reject(
    _ node: Node, _ keyword: String?, _ message: @autoclosure () -> String,
    causesSince mark: Int? = nil
  ) -> Bool {
    guard collects else { return false }
    let suffix = keyword.map { "/" + JSONPointer.escaped($0) } ?? ""
    let causes = mark.map { Array(failures[$0...]) } ?? []
    if let mark { failures.removeSubrange(mark...) }
    failures.append(
      SchemaViolation(
        instanceLocation: instancePath.map { "/" + JSONPointer.escaped($0.text) }.joined(),
        keywordLocation: keywordPath.map { "/" + JSONPointer.escaped($0) }.joined() + suffix,
        absoluteKeywordLocation: node.location + suffix, message: message(), causes: causes))
    return true
  }
}

extension Run.Step {
  var text: String {
    switch self {
    case .name(let name): name
    case .index(let index): String(index)
    }
  }
}
