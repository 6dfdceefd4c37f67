import Ports

/// One search through a tree of routes for a path.
///
/// Each node is visited at most once, so that no path makes a search longer than the tree is large.
struct RouteWalk {
  let tree: RouteTree
  let method: HTTPMethod
  let bytes: [UInt8]
  let path: Range<Int>
  private let hasEscapes: Bool
  /// Where the parameters on the way stand in the bytes.
  private(set) var places: [Range<Int>] = []
  /// The methods of the routes that have the path but not the method.
  private(set) var others: Set<HTTPMethod> = []

  init(tree: RouteTree, method: HTTPMethod, bytes: [UInt8], path: Range<Int>) {
    (self.tree, self.method, self.bytes, self.path) = (tree, method, bytes, path)
    hasEscapes = bytes[path].contains(UInt8(ascii: "%"))
  }

  /// Says whether the path can be decoded.
  var isWellFormed: Bool {
    // Without escapes the path is ASCII, which the parser has checked, or comes from a text.
    !hasEscapes || PercentCoding.decoded(bytes.span.extracting(path)) != nil
  }

  /// Finds the first route in the order of precedence.
  ///
  /// Where GET and HEAD are both at hand, HEAD has its own; where only GET is, that one serves HEAD.
  mutating func find() -> Route? {
    others = []
    places = []
    return find(from: 0, at: path.lowerBound + 1)
  }

  /// Goes on from a node with the segment that starts at a place.
  private mutating func find(from node: Int, at start: Int) -> Route? {
    var end = start
    while end < path.upperBound, bytes[end] != UInt8(ascii: "/") { end += 1 }
    if let child = fixedChild(of: node, start..<end),
      let route = find(below: child, after: end)
    {
      return route
    }
    for (kind, child) in tree.nodes[node].parameters where accepts(kind, start..<end) {
      places.append(start..<end)
      if let route = find(below: child, after: end) { return route }
      places.removeLast()
    }
    guard let rest = tree.nodes[node].rest else { return nil }
    places.append(start..<path.upperBound)
    if let route = route(at: rest) { return route }
    places.removeLast()
    return nil
  }

  /// Takes the route at a node where the path ends there, or goes on below it.
  private mutating func find(below node: Int, after end: Int) -> Route? {
    end == path.upperBound ? route(at: node) : find(from: node, at: end + 1)
  }

  private mutating func route(at node: Int) -> Route? {
    let routes = tree.nodes[node].routes
    if let route = routes.first(where: { $0.method == method }) { return route }
    if method == .head, let route = routes.first(where: { $0.method == .get }) { return route }
    for route in routes { others.insert(route.method) }
    return nil
  }

  private func fixedChild(of node: Int, _ segment: Range<Int>) -> Int? {
    guard hasEscapes else { return tree.child(of: node, for: bytes.span.extracting(segment)) }
    return tree.child(of: node, for: decoded(segment).span)
  }

  private func accepts(_ kind: ParameterKind, _ segment: Range<Int>) -> Bool {
    guard hasEscapes else { return kind.accepts(bytes.span.extracting(segment)) }
    return kind.accepts(decoded(segment).span)
  }

  private func decoded(_ segment: Range<Int>) -> [UInt8] {
    Array((PercentCoding.decoded(bytes.span.extracting(segment)) ?? "").utf8)
  }
}
