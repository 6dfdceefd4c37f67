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
  private var tree = RouteTree<Handler>()

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
    try tree.add(method, pattern, handler)
  }

  /// Finds the handler of a request.
  public func match(_ head: RequestHead) -> RouteMatch<Handler> {
    guard let method = head.method else { return .unknownMethod(head.methodName) }
    if head.requestTarget.form == .asterisk { return .options(allow: methods) }
    let path = head.requestTarget.path
    guard !path.isEmpty else { return match(method, "/") }
    return match(method, head.bytes, path)
  }

  /// Finds the handler of a method and an escaped path.
  public func match(_ method: HTTPMethod, _ path: String) -> RouteMatch<Handler> {
    let bytes = Array(path.utf8)
    guard bytes.first == UInt8(ascii: "/") else { return .malformedPath(path) }
    return match(method, bytes, 0..<bytes.count)
  }

  private func match(
    _ method: HTTPMethod, _ bytes: [UInt8], _ path: Range<Int>
  ) -> RouteMatch<Handler> {
    var walk = RouteWalk(tree: tree, method: method, bytes: bytes, path: path)
    guard walk.isWellFormed else { return .malformedPath(bytes.span.text(path)) }
    if let route = walk.find() {
      guard !route.names.isEmpty else { return .handler(route.handler, PathParameters()) }
      let parameters = PathParameters(
        names: route.names, bytes: bytes, places: walk.places, endsWithRest: route.endsWithRest)
      return .handler(route.handler, parameters)
    }
    guard !walk.others.isEmpty else { return .notFound }
    let allow = RouteTree<Handler>.allowed(walk.others)
    return method == .options ? .options(allow: allow) : .methodNotAllowed(allow: allow)
  }
}
