internal import HTTPCore

/// The error handlers of one part of an application.
struct ErrorHandlers: Sendable {
  typealias Handler = @Sendable (any Error, Request) async throws -> Response?

  private var exact: [ObjectIdentifier: Handler] = [:]
  /// All but that of any error, in their order: a protocol, or a class that others inherit from.
  private var wider: [Handler] = []
  private var last: Handler?
  private var statuses: [HTTPStatus: RequestHandler] = [:]

  /// Adds a handler; of two for one type the later one counts.
  mutating func add<Failure>(
    _ type: Failure.Type,
    _ answer: @escaping @Sendable (Failure, Request) async throws -> Response
  ) {
    let handler: Handler = { error, request in
      guard let error = error as? Failure else { return nil }
      return try await answer(error, request)
    }
    if type == (any Error).self {
      last = handler
    } else {
      exact[ObjectIdentifier(type)] = handler
      wider.append(handler)
    }
  }

  mutating func add(_ status: HTTPStatus, _ answer: @escaping RequestHandler) {
    statuses[status] = answer
  }

  /// The handler of a status.
  subscript(status: HTTPStatus) -> RequestHandler? { statuses[status] }

  /// The answer of the handler that fits an error best; nil where none does.
  ///
  /// - Throws: What the handler throws.
  func answer(to error: any Error, _ request: Request) async throws -> Response? {
    let own = ObjectIdentifier(type(of: error))
    if let response = try await exact[own]?(error, request) { return response }
    for handler in wider {
      if let response = try await handler(error, request) { return response }
    }
    return try await last?(error, request)
  }
}
