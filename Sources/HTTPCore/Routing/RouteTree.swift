import Ports

/// One route, as the node at its end keeps it.
struct Route: Sendable {
  let method: HTTPMethod
  let pattern: RoutePattern
  let names: [String]
  let endsWithRest: Bool
  /// The number of the handler.
  let handler: Int
}

/// The routes as a tree of segments, in one array of nodes.
@usableFromInline struct RouteTree: Sendable {
  struct Node: Sendable {
    /// Fixed segments in their order of length and bytes, with the nodes they lead to.
    var fixed: [(text: [UInt8], node: Int)] = []
    /// Parameters in the order in which they are tried.
    var parameters: [(kind: ParameterKind, node: Int)] = []
    var rest: Int?
    var routes: [Route] = []
  }

  private(set) var nodes = [Node()]

  var allMethods: [HTTPMethod] {
    Self.allowed(Set(nodes.flatMap { $0.routes.map(\.method) }))
  }

  /// What `Allow` names: HEAD comes with GET, and OPTIONS with everything.
  static func allowed(_ methods: Set<HTTPMethod>) -> [HTTPMethod] {
    var all = methods.union([.options])
    if all.contains(.get) { all.insert(.head) }
    return HTTPMethod.allCases.filter(all.contains)
  }

  mutating func add(
    _ method: HTTPMethod, _ pattern: RoutePattern, handler: Int
  ) throws(RouteConflict) {
    var node = 0
    var endsWithRest = false
    for segment in pattern.segments {
      switch segment {
      case .fixed(let text): node = child(of: node, fixed: Array(text.utf8))
      case .parameter(_, let kind): node = child(of: node, kind: kind)
      case .rest:
        node = restChild(of: node)
        endsWithRest = true
      }
    }
    if let existing = nodes[node].routes.first(where: { $0.method == method }) {
      throw RouteConflict(method: method, pattern: pattern, existing: existing.pattern)
    }
    nodes[node].routes.append(
      Route(
        method: method, pattern: pattern, names: pattern.names, endsWithRest: endsWithRest,
        handler: handler))
  }

  /// The node that a fixed segment leads to; nil where none does.
  @inline(__always)
  func child(of node: Int, for segment: Span<UInt8>) -> Int? {
    let fixed = nodes[node].fixed
    var (low, high) = (0, fixed.count)
    while low < high {
      let middle = (low + high) / 2
      let (text, child) = fixed[middle]
      let order = Self.order(text.span, segment)
      if order == 0 { return child }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Less than zero where the first is shorter or has the smaller byte, zero where both are the same.
  @inline(__always)
  private static func order(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
    if left.count != right.count { return left.count - right.count }
    for place in 0..<left.count where left[place] != right[place] {
      return Int(left[place]) - Int(right[place])
    }
    return 0
  }

  private mutating func child(of node: Int, fixed text: [UInt8]) -> Int {
    if let child = child(of: node, for: text.span) { return child }
    let place =
      nodes[node].fixed.firstIndex { known, _ in Self.order(known.span, text.span) > 0 }
      ?? nodes[node].fixed.count
    let child = newNode()
    nodes[node].fixed.insert((text, child), at: place)
    return child
  }

  private mutating func child(of node: Int, kind: ParameterKind) -> Int {
    if let known = nodes[node].parameters.first(where: { $0.kind == kind }) { return known.node }
    let child = newNode()
    nodes[node].parameters.append((kind, child))
    nodes[node].parameters.sort { $0.kind < $1.kind }
    return child
  }

  private mutating func restChild(of node: Int) -> Int {
    if let rest = nodes[node].rest { return rest }
    let child = newNode()
    nodes[node].rest = child
    return child
  }

  private mutating func newNode() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }
}
