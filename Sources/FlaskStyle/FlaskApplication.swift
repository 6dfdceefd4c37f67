public import HTTPCore

/// A web application as Flask has it: functions whose values become answers, and hooks around them.
///
/// ```swift
/// let shop = try FlaskApplication { app in
///   app.get("/orders/<int:id>") { (id: Int) in "order \(id)" }
///   app.post("/orders") { request in
///     (HTTPStatus.created, try await request.json())
///   }
///   app.handle(SoldOut.self) { error, request in (HTTPStatus.conflict, "Sold out") }
///   app.register(admin, at: "/admin")
/// }
/// ```
///
/// What no route answers is answered with 404, or with 405 and `Allow` where another method would be;
/// HEAD is served by GET, and OPTIONS by itself. The hooks of the application see these as well. Paths
/// count as they are written: `/orders/` is not `/orders`. A declared application never changes, so
/// that it may be served by many threads.
public struct FlaskApplication: Application {
  private let router: Router<FlaskView>
  private let scope: HookScope

  /// Makes an application of what a body declares.
  ///
  /// - Throws: `FlaskDeclarationError.conflict` where two routes answer the same requests,
  ///   `.wrongParameters` where a function does not take what its rule has, `.unfitPath` where the path
  ///   of a blueprint and a rule of it do not fit together.
  public init(_ declare: (FlaskRoutes) -> Void) throws(FlaskDeclarationError) {
    let routes = FlaskRoutes()
    declare(routes)
    let part = routes.part
    scope = HookScope(part.hooks, inside: nil)
    var router = Router<FlaskView>()
    try part.add(to: &router, at: [], scope)
    self.router = router
  }

  /// Answers a request by the function of its route, with the hooks around it.
  ///
  /// - Parameter request: The request.
  /// - Returns: The answer; where an error found no handler, that of `Response.init(answering:)`.
  public func respond(to request: Request) async -> Response {
    let match = router.match(request.head)
    guard case .handler(let view, let parameters) = match else {
      let missing = match.response ?? .problem(Problem(status: .internalServerError))
      return await scope.run(request) { request in
        await scope.replacement(of: missing, request)
      }
    }
    var request = request
    request.parameters = parameters
    return await view.scope.run(request, view.handler)
  }
}

/// A function of an application, with the hooks around it.
struct FlaskView: Sendable {
  let scope: HookScope
  let handler: RequestHandler
}
