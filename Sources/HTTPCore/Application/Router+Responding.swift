extension Router where Handler == RequestHandler {
  /// Answers a request by the handler of its route, or with 404, 405, 501 or 400.
  ///
  /// - Throws: What the handler throws.
  public func respond(to request: Request) async throws -> Response {
    let match = match(request.head)
    guard case .handler(let handler, let parameters) = match else {
      return match.response ?? .problem(Problem(status: .internalServerError))
    }
    var request = request
    request.parameters = parameters
    return try await handler(request)
  }
}
