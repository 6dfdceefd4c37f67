public import HTTPCore

extension FlaskMethod {
  /// Answers with the value of a function that takes the request and the parameter.
  public func callAsFunction<First: RouteParameter, Value: ResponseConvertible>(
    _ rule: RouteRule,
    _ function: @escaping @Sendable (Request, First) async throws -> Value
  ) {
    add(rule, [First.self]) { path in try await function(path.request, path.value(0)).response() }
  }

  /// Answers with the status and the value of a function that takes the request and the parameter.
  public func callAsFunction<First: RouteParameter, Value: ResponseConvertible>(
    _ rule: RouteRule,
    _ function: @escaping @Sendable (Request, First) async throws -> (HTTPStatus, Value)
  ) {
    add(rule, [First.self]) { path in
      try await RouteFunction.response(function(path.request, path.value(0)))
    }
  }

  /// Answers with the value of a function that takes the request and both parameters.
  public func callAsFunction<
    First: RouteParameter, Second: RouteParameter, Value: ResponseConvertible
  >(
    _ rule: RouteRule,
    _ function: @escaping @Sendable (Request, First, Second) async throws -> Value
  ) {
    add(rule, [First.self, Second.self]) { path in
      try await function(path.request, path.value(0), path.value(1)).response()
    }
  }

  /// Answers with the status and the value of a function that takes the request and both parameters.
  public func callAsFunction<
    First: RouteParameter, Second: RouteParameter, Value: ResponseConvertible
  >(
    _ rule: RouteRule,
    _ function: @escaping @Sendable (Request, First, Second) async throws -> (HTTPStatus, Value)
  ) {
    add(rule, [First.self, Second.self]) { path in
      try await RouteFunction.response(function(path.request, path.value(0), path.value(1)))
    }
  }

  /// Answers with the value of a function that takes the request and all three parameters.
  public func callAsFunction<
    First: RouteParameter, Second: RouteParameter, Third: RouteParameter, Value: ResponseConvertible
  >(
    _ rule: RouteRule,
    _ function: @escaping @Sendable (Request, First, Second, Third) async throws -> Value
  ) {
    add(rule, [First.self, Second.self, Third.self]) { path in
      try await function(path.request, path.value(0), path.value(1), path.value(2)).response()
    }
  }

  /// Answers with the status and the value of a function that takes the request and all three parameters.
  public func callAsFunction<
    First: RouteParameter, Second: RouteParameter, Third: RouteParameter, Value: ResponseConvertible
  >(
    _ rule: RouteRule,
    _ function:
      @escaping @Sendable (Request, First, Second, Third) async throws -> (HTTPStatus, Value)
  ) {
    add(rule, [First.self, Second.self, Third.self]) { path in
      try await RouteFunction.response(
        function(path.request, path.value(0), path.value(1), path.value(2)))
    }
  }
}
