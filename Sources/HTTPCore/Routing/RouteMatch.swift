public import Ports

/// What a router found for a request.
public enum RouteMatch<Handler: Sendable>: Sendable {
  /// The handler, with the parameters of its path.
  ///
  /// HEAD is answered by the handler of GET where it has none of its own.
  case handler(Handler, PathParameters)
  /// OPTIONS for a path that has no handler for it: the methods to answer with in `Allow`.
  case options(allow: [HTTPMethod])
  /// No route has the path: 404.
  case notFound
  /// The path has routes for other methods: 405, with those in `Allow`.
  case methodNotAllowed(allow: [HTTPMethod])
  /// The kit does not know the method: 501.
  case unknownMethod(String)
  /// An escape of the path is broken or hides what is no UTF-8: 400.
  case malformedPath(String)
}

extension RouteMatch {
  /// The answer where there is no handler; nil where there is one.
  public var response: Response? {
    switch self {
    case .handler: return nil
    case .options(let allow): return Response(status: .noContent, headers: Self.allow(allow))
    case .notFound: return .problem(Problem(status: .notFound))
    case .methodNotAllowed(let methods):
      var response = Response.problem(Problem(status: .methodNotAllowed))
      for field in Self.allow(methods).fields {
        // A list of methods is a sound value.
        do { try response.headers.append(field.name, field.value) } catch {
          preconditionFailure("\(error)")
        }
      }
      return response
    case .unknownMethod(let name):
      let detail = "The method \(name.debugDescription) is not known here."
      return .problem(Problem(status: .notImplemented, detail: detail))
    case .malformedPath(let path):
      let detail = "\(path.debugDescription) is no path. Escape UTF-8."
      return .problem(Problem(status: .badRequest, detail: detail))
    }
  }

  private static func allow(_ methods: [HTTPMethod]) -> HTTPHeaders {
    ["Allow": methods.map(\.rawValue).joined(separator: ", ")]
  }
}
