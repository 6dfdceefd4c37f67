public import HTTPCore

extension FlaskRoutes {
  /// Calls a hook before every function of a route; an answer from it keeps the function from being
  /// called.
  ///
  /// Hooks are called in their order, those of an application before those of a blueprint.
  ///
  /// - Parameter hook: What is called; it may change the request.
  public func before(_ hook: @escaping @Sendable (inout Request) async throws -> Response?) {
    part.hooks.before.append(hook)
  }

  /// Calls a hook with every answer, also with those of errors, of earlier hooks and of 404.
  ///
  /// Hooks are called in the reverse of their order, those of a blueprint first. The answer to an error
  /// that a hook throws takes the place of the answer that it got.
  ///
  /// - Parameter hook: What is called; it may change the answer.
  public func after(_ hook: @escaping @Sendable (Request, inout Response) async throws -> Void) {
    part.hooks.after.insert(hook, at: 0)
  }

  /// Makes answers of errors of one type.
  ///
  /// The handlers of a blueprint go before those of the application. Among them the one of the error's
  /// own type wins, then that of a protocol or of a class that it inherits from, the first declared
  /// first, and that of `any Error` comes last. An error that a handler throws goes to the handlers
  /// outside.
  ///
  /// - Parameters:
  ///   - type: The type of the errors.
  ///   - answer: What makes the answer.
  public func handle<Failure, Value: ResponseConvertible>(
    _ type: Failure.Type,
    _ answer: @escaping @Sendable (Failure, Request) async throws -> Value
  ) {
    part.hooks.handlers.add(type) { error, request in
      try await answer(error, request).response()
    }
  }

  /// Makes answers of errors of one type, with a status; see the other `handle`.
  public func handle<Failure, Value: ResponseConvertible>(
    _ type: Failure.Type,
    _ answer: @escaping @Sendable (Failure, Request) async throws -> (HTTPStatus, Value)
  ) {
    part.hooks.handlers.add(type) { error, request in
      try await RouteFunction.response(answer(error, request))
    }
  }

  /// Makes the answers of a status that no function has made: of 404 and 405, and of errors without a
  /// handler.
  ///
  /// - Parameters:
  ///   - status: The status, which the new answer keeps unless it says another one than 200.
  ///   - answer: What makes the answer.
  public func handle<Value: ResponseConvertible>(
    _ status: HTTPStatus, _ answer: @escaping @Sendable (Request) async throws -> Value
  ) {
    part.hooks.handlers.add(status) { try await answer($0).response() }
  }
}
