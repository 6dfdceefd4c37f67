public import Ports

/// The routes of an application: which handler answers which method and path.
///
/// A fixed segment goes before a parameter, a narrow kind of parameter before a wide one, and all of
/// them before the rest of a path; where that choice leads nowhere, the next one is tried. A path
/// with a slash at its end is another one than without.
///
/// ```swift
/// var router = Router<String>()
/// try router.add(.get, "/orders/:id(int)", "one order")
/// if case .handler(let handler, let parameters) = router.match(.get, "/orders/7") { … }
/// ```
public struct Router<Handler: Sendable>: Sendable {
  @usableFromInline var tree = RouteTree()
  @usableFromInline var handlers: [Handler] = []

  /// Makes a router without a route.
  public init() {}

  /// All methods that some route answers, for OPTIONS about the whole server.
  public var methods: [HTTPMethod] { tree.allMethods }

  /// Adds a route.
  ///
  /// - Throws: `RouteConflict` where a route of the same method answers the same paths.
  public mutating func add(
    _ method: HTTPMethod, _ pattern: RoutePattern, _ handler: Handler
  ) throws(RouteConflict) {
    try tree.add(method, pattern, handler: handlers.count)
    handlers.append(handler)
  }

  /// Finds the handler of a request.
  @inlinable
  public func match(_ head: RequestHead) -> RouteMatch<Handler> { match(tree.find(head)) }

  /// Finds the handler of a method and an escaped path.
  @inlinable
  public func match(_ method: HTTPMethod, _ path: String) -> RouteMatch<Handler> {
    match(tree.find(method, path))
  }

  @inlinable
  func match(_ finding: RouteFinding) -> RouteMatch<Handler> {
    switch finding {
    case .handler(let number, let parameters): .handler(handlers[number], parameters)
    case .options(let allow): .options(allow: allow)
    case .notFound: .notFound
    case .methodNotAllowed(let allow): .methodNotAllowed(allow: allow)
    case .unknownMethod(let name): .unknownMethod(name)
    case .malformedPath(let path): .malformedPath(path)
    }
  }
}
