public import HTTPCore
internal import Ports

extension ExpressRoutes {
  /// Answers GET, and with the same head HEAD, at a path.
  ///
  /// - Parameters:
  ///   - path: The path, with parameters as `RoutePattern` has them.
  ///   - middleware: What stands before this handler alone.
  ///   - handler: What answers.
  public mutating func get(
    _ path: RoutePattern, _ middleware: ExpressMiddleware..., handler: @escaping RequestHandler
  ) {
    add(.get, path, middleware, handler)
  }

  /// Answers POST at a path; the parameters are those of `get`.
  public mutating func post(
    _ path: RoutePattern, _ middleware: ExpressMiddleware..., handler: @escaping RequestHandler
  ) {
    add(.post, path, middleware, handler)
  }

  /// Answers PUT at a path; the parameters are those of `get`.
  public mutating func put(
    _ path: RoutePattern, _ middleware: ExpressMiddleware..., handler: @escaping RequestHandler
  ) {
    add(.put, path, middleware, handler)
  }

  /// Answers PATCH at a path; the parameters are those of `get`.
  public mutating func patch(
    _ path: RoutePattern, _ middleware: ExpressMiddleware..., handler: @escaping RequestHandler
  ) {
    add(.patch, path, middleware, handler)
  }

  /// Answers DELETE at a path; the parameters are those of `get`.
  public mutating func delete(
    _ path: RoutePattern, _ middleware: ExpressMiddleware..., handler: @escaping RequestHandler
  ) {
    add(.delete, path, middleware, handler)
  }

  /// Answers HEAD at a path by something else than GET; the parameters are those of `get`.
  public mutating func head(
    _ path: RoutePattern, _ middleware: ExpressMiddleware..., handler: @escaping RequestHandler
  ) {
    add(.head, path, middleware, handler)
  }

  /// Answers OPTIONS at a path by itself; the parameters are those of `get`.
  public mutating func options(
    _ path: RoutePattern, _ middleware: ExpressMiddleware..., handler: @escaping RequestHandler
  ) {
    add(.options, path, middleware, handler)
  }

  /// Answers every method at a path; the parameters are those of `get`.
  public mutating func all(
    _ path: RoutePattern, _ middleware: ExpressMiddleware..., handler: @escaping RequestHandler
  ) {
    for method in HTTPMethod.allCases { add(method, path, middleware, handler) }
  }

  private mutating func add(
    _ method: HTTPMethod, _ path: RoutePattern, _ middleware: [ExpressMiddleware],
    _ handler: @escaping RequestHandler
  ) {
    for middleware in middleware {
      layers.append(
        ExpressLayer(.middleware(middleware), of: method, at: path.segments, isPrefix: false))
    }
    layers.append(
      ExpressLayer(.handler(handler), of: method, at: path.segments, isPrefix: false))
  }
}
