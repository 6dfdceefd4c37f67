internal import JSON

/// One evaluation: the way down to the current value and what has failed so far.
struct Run: Sendable {
  /// What ended an evaluation before its end.
  enum Stop: Sendable {
    case depth
    case work
    case pattern(String)
  }

  let program: Program
  private let nodes: [Lent<Node>]
  /// Whether all failures are gathered, or the first one ends the run.
  let collects: Bool
  private(set) var stop: Stop?
  /// Whether the instance fits, where somebody has noted it.
  var holds = false
  /// What has been evaluated of the current value, where somebody will ask.
  var marks = Marks()
  /// What has failed; failures behind another stand before it.
  private(set) var failures: [Failure] = []
  /// The steps that failures refer to.
  private(set) var steps: [Step] = []
  private var here = -1
  private var depth: Int
  private var applications: Int
  /// The resources entered on the way here, outermost first.
  private(set) var scope: [Int] = []
  private let usesScope: Bool

  init(_ program: Program, limits: JSONSchema.Limits, collects: Bool) {
    self.program = program
    nodes = program.lent
    self.collects = collects
    depth = limits.depth
    applications = limits.applications
    usesScope = !program.dynamicAnchors.isEmpty
  }

  /// Ends the run: nothing is applied any more.
  mutating func halt(_ reason: Stop) {
    if stop == nil { stop = reason }
    applications = 0
  }

  /// Counts work that took the time of many applications.
  @inline(__always)
  mutating func spend(_ work: Int) { applications -= work }

  /// Counts work before it is done; `false` ends the run where it is too much.
  mutating func affords(_ work: Int) -> Bool {
    guard applications >= work else {
      halt(.work)
      return false
    }
    applications -= work
    return true
  }

  /// Applies a node to a value; where failures are gathered, they join `failures`.
  mutating func apply(_ position: Int, _ value: JSONValue) -> Bool {
    nodes[position].with { apply($0, value) }
  }

  private mutating func apply(_ node: Node, _ value: JSONValue) -> Bool {
    guard depth > 0, applications > 0 else {
      halt(depth > 0 ? .work : .depth)
      return false
    }
    depth -= 1
    applications -= 1
    defer { depth += 1 }
    guard !node.isPlain || usesScope || collects else { return check(node, value) }
    // Only a dynamic reference asks for the way here.
    let entersResource = usesScope && scope.last != node.resource
    if entersResource { scope.append(node.resource) }
    defer { if entersResource { scope.removeLast() } }
    let mark = failures.count
    if node.isNever { return reject(node, .never) && false }
    guard let unevaluated = node.unevaluated else {
      return check(node, value) && failures.count == mark && stop == nil
    }
    let outer = marks
    marks = Marks(isActive: true)
    let holds = check(node, value) && unevaluated.check(value, node, &self)
    let own = marks
    marks = outer
    guard holds else { return false }
    marks.formUnion(own)
    return failures.count == mark && stop == nil
  }

  /// Runs the rules that look at a value of this kind; `false` ends the run at once.
  @inline(__always)
  private mutating func check(_ node: Node, _ value: JSONValue) -> Bool {
    let rules = node.lent
    if let any = rules.any, !any.with({ $0.check(value, node, &self) }) { return false }
    switch value {
    case .number(let number):
      if let own = rules.number, !own.with({ $0.check(number, node, &self) }) { return false }
    case .string(let text):
      if let own = rules.string, !own.with({ $0.check(text, node, &self) }) { return false }
    case .array(let items):
      if let own = rules.array, !own.with({ $0.check(items, node, &self) }) { return false }
    case .object(let object):
      if let own = rules.object, !own.with({ $0.check(object, node, &self) }) { return false }
    case .null, .bool: break
    }
    if let next = rules.reference, !next.with({ $0.check(value, node, &self) }) { return false }
    if let next = rules.logic, !next.with({ $0.check(value, node, &self) }) { return false }
    return true
  }

  /// Applies a keyword's subschema to the same value.
  @inline(__always)
  mutating func inPlace(
    _ position: Int, _ value: JSONValue, _ keyword: Step.Keyword, _ token: Step.Token = .none
  ) -> Bool {
    collects
      ? step(position, value, .same, keyword, token) : apply(position, value)
  }

  /// Applies a keyword's subschema to a part of the value; `true` goes on.
  @inline(__always)
  mutating func part(
    _ position: Int, _ value: JSONValue, _ part: Step.Part, _ keyword: Step.Keyword,
    _ token: Step.Token = .none
  ) -> Bool {
    guard collects || marks.isActive else { return apply(position, value) }
    let outer = marks
    marks = Marks()
    defer { marks = outer }
    return collects ? step(position, value, part, keyword, token) : apply(position, value)
  }

  private mutating func step(
    _ position: Int, _ value: JSONValue, _ part: Step.Part, _ keyword: Step.Keyword,
    _ token: Step.Token
  ) -> Bool {
    let (parent, mark, length) = (here, failures.count, steps.count)
    steps.append(Step(parent: parent, keyword: keyword, part: part, token: token))
    here = length
    let holds = apply(position, value)
    here = parent
    if failures.count == mark { steps.removeSubrange(length...) }
    return holds
  }

  /// Notes a failure; the result tells whether the run goes on to gather more.
  mutating func reject(
    _ node: Node, _ fault: Failure.Fault, causesSince mark: Int? = nil
  ) -> Bool {
    guard collects else { return false }
    failures.append(
      Failure(
        step: here, node: node.position, fault: fault, firstCause: mark ?? failures.count))
    return true
  }

  /// Forgets the failures since a mark: they were one way of several, and another one held.
  mutating func forgive(since mark: Int) {
    if failures.count > mark { failures.removeSubrange(mark...) }
  }
}
