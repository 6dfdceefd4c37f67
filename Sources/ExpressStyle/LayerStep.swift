internal import HTTPCore

/// A layer as a part of a chain.
struct LayerStep: Sendable {
  enum Work: Sendable {
    case middleware(ExpressMiddleware)
    case handler(RequestHandler)
  }

  let work: Work
  private let recoveries: [ErrorMiddleware]
  private let depth: Int
  /// Finds the parameters where they are not those of the route, and whether the path fits at all.
  private let matcher: LayerMatcher?

  init(
    _ layer: ExpressLayer, cover: PathCover, isRoute: Bool, recoveries: [ErrorMiddleware]
  ) {
    switch layer.work {
    case .middleware(let middleware): work = .middleware(middleware)
    case .handler(let handler): work = .handler(handler)
    case .recovery: preconditionFailure("a recovery is no step of a chain")
    }
    self.recoveries = recoveries
    depth = layer.depth
    matcher =
      cover == .sometimes || layer.hasParameters && !isRoute ? LayerMatcher(layer) : nil
  }

  /// The request as the layer sees it; nil where its path is another one.
  func request(for request: Request) -> Request? {
    if matcher == nil, depth == 0 { return request }
    var own = request
    own.mountDepth = depth
    if let matcher {
      guard let parameters = matcher.parameters(request) else { return nil }
      own.parameters = parameters
    }
    return own
  }

  /// The answer of the first recovery that has one.
  func answer(to error: any Error, _ request: Request) async -> Response {
    var error = error
    for recovery in recoveries {
      do {
        if let response = try await recovery(error, request) { return response }
      } catch let next {
        error = next
      }
    }
    return Response(answering: error)
  }
}
