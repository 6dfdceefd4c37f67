public import HTTPCore

/// A web application as Express has it: routes and middleware, tried in the order they are declared in.
///
/// ```swift
/// let shop = ExpressApplication { app in
///   app.use { request, next in
///     var response = await next(request)
///     try response.headers.append("Server-Timing", "shop")
///     return response
///   }
///   app.get("/orders/:id(int)") { request in
///     .text("order \(try request.parameters.value("id", as: Int.self))")
///   }
///   app.use("/admin", admin)
/// }
/// ```
///
/// What no route answers is answered with 404, or with 405 and `Allow` where another method would be;
/// HEAD is served by GET, and OPTIONS by itself. All of these go through the middleware first. Paths
/// count as they are written: `/orders/` is not `/orders`. A declared application never changes, so
/// that it may be served by many threads.
public struct ExpressApplication: Application {
  let layers: [ExpressLayer]
  private let router: Router<LayerChain>
  private let fallback: LayerChain

  /// Makes an application of what a body declares.
  public init(_ declare: (inout ExpressRoutes) -> Void) {
    var routes = ExpressRoutes()
    declare(&routes)
    layers = routes.layers
    let plan = LayerPlan(layers)
    router = plan.router
    fallback = plan.fallback
  }

  /// Answers a request by the layers that it meets.
  ///
  /// - Parameter request: The request.
  /// - Returns: The answer; where an error found no `recover`, that of `Response.init(answering:)`.
  public func respond(to request: Request) async -> Response {
    let match = router.match(request.head)
    guard case .handler(let chain, let parameters) = match else {
      let missing = match.response ?? .problem(Problem(status: .internalServerError))
      return await fallback.run(request, otherwise: missing)
    }
    var request = request
    request.parameters = parameters
    return await chain.run(request, otherwise: nil)
  }
}
