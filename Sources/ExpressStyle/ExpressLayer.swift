internal import HTTPCore
internal import Ports

/// One declaration: what is called, and for which requests.
struct ExpressLayer: Sendable {
  enum Work: Sendable {
    case middleware(ExpressMiddleware)
    case handler(RequestHandler)
    case recovery(ErrorMiddleware)
  }

  let work: Work
  /// The method; nil for all of them.
  let method: HTTPMethod?
  /// The whole path, with that of the mounts.
  private(set) var segments: [RoutePattern.Segment]
  /// Whether paths below count as well.
  let isPrefix: Bool
  /// How many segments belong to the mounts.
  private(set) var depth = 0
  /// The mounts on the way, the outermost first.
  private var mounts: [Int] = []

  init(
    _ work: Work, of method: HTTPMethod? = nil, at segments: [RoutePattern.Segment], isPrefix: Bool
  ) {
    (self.work, self.method, self.segments, self.isPrefix) = (work, method, segments, isPrefix)
  }

  /// The same layer as a part of another application.
  func mounted(at path: [RoutePattern.Segment], as mount: Int) -> ExpressLayer {
    var layer = self
    let isRoot = segments == [.fixed("")] && !path.isEmpty
    layer.segments = isRoot ? path : path + segments
    layer.depth += path.count
    layer.mounts.insert(mount, at: 0)
    return layer
  }

  /// Whether a request of the method may meet this layer.
  func answers(_ wanted: HTTPMethod) -> Bool {
    method == nil || method == wanted || method == .get && wanted == .head
  }

  /// Whether errors of another layer, which is declared before, come to this one.
  func guards(_ other: ExpressLayer) -> Bool { other.mounts.starts(with: mounts) }

  /// The path as a pattern; segments that make none are a programmer's mistake.
  var pattern: RoutePattern {
    do { return try RoutePattern(segments) } catch { preconditionFailure("\(error)") }
  }

  /// Whether the path has parameters.
  var hasParameters: Bool {
    segments.contains { segment in
      if case .fixed = segment { false } else { true }
    }
  }
}
