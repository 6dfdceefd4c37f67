/// A compiled schema: nodes that name one another by position, the root first.
final class Program: Sendable {
  let nodes: [Node]
  /// The same nodes for the way through them.
  let lent: [Lent<Node>]
  /// The node of each dynamic anchor, by its name and then by its resource.
  let dynamicAnchors: [String: [Int: Int]]

  init(nodes: [Node], dynamicAnchors: [String: [Int: Int]]) {
    self.nodes = nodes
    lent = nodes.map { Lent($0) }
    self.dynamicAnchors = dynamicAnchors
  }
}
