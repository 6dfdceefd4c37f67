internal import HTTPCore

/// Whether the paths of one pattern are paths of another one.
enum PathCover {
  case always, sometimes, never

  /// Compares an inner pattern with an outer one.
  ///
  /// - Parameters:
  ///   - inner: The pattern whose paths are looked at.
  ///   - outer: The pattern that they may belong to.
  ///   - isPrefix: Whether paths below the outer one belong to it.
  init(
    of inner: [RoutePattern.Segment], by outer: [RoutePattern.Segment], isPrefix: Bool
  ) {
    self = .always
    for (place, segment) in outer.enumerated() {
      guard place < inner.count else {
        self = .never
        return
      }
      // The rest of the inner path is as long as it likes.
      if case .rest = segment { return }
      if case .rest = inner[place] {
        self = .sometimes
        return
      }
      switch Self.cover(of: inner[place], by: segment) {
      case .always: break
      case .sometimes: self = .sometimes
      case .never:
        self = .never
        return
      }
    }
    if !isPrefix, inner.count > outer.count { self = .never }
  }

  /// Compares two segments, neither of which is the rest of a path.
  private static func cover(
    of inner: RoutePattern.Segment, by outer: RoutePattern.Segment
  ) -> PathCover {
    switch (inner, outer) {
    case (.fixed(let inner), .fixed(let outer)): inner == outer ? .always : .never
    case (.fixed(let text), .parameter(_, .text)): text.isEmpty ? .never : .always
    case (.parameter, .parameter(_, .text)): .always
    case (.parameter(_, let inner), .parameter(_, let outer)) where inner == outer: .always
    default: .sometimes
    }
  }
}
