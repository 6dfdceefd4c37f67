public import Ports

/// What a search found, with the number of the handler in place of it.
///
/// The search knows no type of handlers, so that it is compiled once, for all of them.
@usableFromInline enum RouteFinding {
  case handler(Int, PathParameters)
  case options(allow: [HTTPMethod])
  case notFound
  case methodNotAllowed(allow: [HTTPMethod])
  case unknownMethod(String)
  case malformedPath(String)
}

extension RouteTree {
  @usableFromInline func find(_ head: RequestHead) -> RouteFinding {
    guard let method = head.method else { return .unknownMethod(head.methodName) }
    if head.requestTarget.form == .asterisk { return .options(allow: allMethods) }
    let path = head.requestTarget.path
    guard !path.isEmpty else { return find(method, "/") }
    return find(method, head.bytes, path)
  }

  @usableFromInline func find(_ method: HTTPMethod, _ path: String) -> RouteFinding {
    let bytes = Array(path.utf8)
    guard bytes.first == UInt8(ascii: "/") else { return .malformedPath(path) }
    return find(method, bytes, 0..<bytes.count)
  }

  private func find(_ method: HTTPMethod, _ bytes: [UInt8], _ path: Range<Int>) -> RouteFinding {
    var walk = RouteWalk(tree: self, method: method, bytes: bytes, path: path)
    guard walk.isWellFormed else { return .malformedPath(bytes.span.text(path)) }
    if let route = walk.find() {
      guard !route.names.isEmpty else { return .handler(route.handler, PathParameters()) }
      let parameters = PathParameters(
        names: route.names, bytes: bytes, places: walk.places, endsWithRest: route.endsWithRest)
      return .handler(route.handler, parameters)
    }
    guard !walk.others.isEmpty else { return .notFound }
    let allow = Self.allowed(walk.others)
    return method == .options ? .options(allow: allow) : .methodNotAllowed(allow: allow)
  }
}
