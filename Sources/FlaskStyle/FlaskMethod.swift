public import HTTPCore
internal import Ports

/// A method of HTTP that waits for the rule and the function of a route.
///
/// A function takes nothing, the request, a value for each parameter of the rule, up to three, or the
/// request and those. It returns a value, or a status and a value.
///
/// ```swift
/// app.get("/hello") { "Good morning" }
/// app.get("/search") { request in try request.query()["q"] }
/// app.get("/orders/<int:id>") { (id: Int) in "order \(id)" }
/// app.put("/orders/<int:id>") { (request: Request, id: Int) in
///   (HTTPStatus.accepted, "order \(id)")
/// }
/// ```
public struct FlaskMethod {
  private let routes: FlaskRoutes
  private let methods: [HTTPMethod]

  init(_ routes: FlaskRoutes, _ methods: [HTTPMethod]) {
    (self.routes, self.methods) = (routes, methods)
  }

  /// Answers with the value of a function that takes nothing.
  public func callAsFunction<Value: ResponseConvertible>(
    _ rule: RouteRule,
    _ function: @escaping @Sendable () async throws -> Value
  ) {
    add(rule, []) { path in try await function().response() }
  }

  /// Answers with the status and the value of a function that takes nothing.
  public func callAsFunction<Value: ResponseConvertible>(
    _ rule: RouteRule,
    _ function: @escaping @Sendable () async throws -> (HTTPStatus, Value)
  ) {
    add(rule, []) { path in try await RouteFunction.response(function()) }
  }

  /// Answers with the value of a function that takes the request.
  public func callAsFunction<Value: ResponseConvertible>(
    _ rule: RouteRule,
    _ function: @escaping @Sendable (Request) async throws -> Value
  ) {
    add(rule, []) { path in try await function(path.request).response() }
  }

  /// Answers with the status and the value of a function that takes the request.
  public func callAsFunction<Value: ResponseConvertible>(
    _ rule: RouteRule,
    _ function: @escaping @Sendable (Request) async throws -> (HTTPStatus, Value)
  ) {
    add(rule, []) { path in try await RouteFunction.response(function(path.request)) }
  }

  /// Keeps a function without its types.
  func add(
    _ rule: RouteRule, _ types: [any RouteParameter.Type],
    _ call: @escaping @Sendable (RoutePath) async throws -> Response
  ) {
    let function = RouteFunction(types, call)
    for method in methods {
      routes.part.routes.append(FlaskPart.Route(method: method, rule: rule, function: function))
    }
  }
}
