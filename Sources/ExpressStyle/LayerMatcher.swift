internal import HTTPCore
internal import Ports

/// Finds out whether a path belongs to one layer, and its parameters there.
struct LayerMatcher: Sendable {
  private var router = Router<Void>()

  init(_ layer: ExpressLayer) {
    if !(layer.isPrefix && layer.segments.isEmpty) { add(layer.segments) }
    if layer.isPrefix { add(layer.segments + [.rest("*")]) }
  }

  /// The parameters of a path; nil where it does not belong to the layer.
  func parameters(_ request: Request) -> PathParameters? {
    guard case .handler(_, let parameters) = router.match(.get, request.head.path) else {
      return nil
    }
    return parameters
  }

  private mutating func add(_ segments: [RoutePattern.Segment]) {
    do { try router.add(.get, RoutePattern(segments), ()) } catch {
      preconditionFailure("\(error)")
    }
  }
}
