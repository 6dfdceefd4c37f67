internal import HTTPCore

/// The layers that a request may meet, in their order.
struct LayerChain: Sendable {
  let steps: [LayerStep]

  /// Answers a request by the first layer that does.
  ///
  /// - Parameters:
  ///   - request: The request, with the parameters of its route.
  ///   - place: The step to begin with.
  ///   - missing: The answer where no layer has one.
  func run(_ request: Request, from place: Int = 0, otherwise missing: Response?) async -> Response
  {
    for place in place..<steps.count {
      let step = steps[place]
      guard let own = step.request(for: request) else { continue }
      do {
        switch step.work {
        case .handler(let handler): return try await handler(own)
        case .middleware(let middleware):
          return try await middleware(own) { handed in
            var handed = handed
            handed.parameters = request.parameters
            handed.mountDepth = request.mountDepth
            return await run(handed, from: place + 1, otherwise: missing)
          }
        }
      } catch {
        return await step.answer(to: error, own)
      }
    }
    return missing ?? .problem(Problem(status: .notFound))
  }
}
