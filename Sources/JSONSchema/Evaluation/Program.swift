/// A compiled schema: nodes that name one another by position, the root first.
struct Program: Sendable {
  let nodes: [Node]
  /// The node of each dynamic anchor, by its name and then by its resource.
  let dynamicAnchors: [String: [Int: Int]]
}
