internal import HTTPCore
internal import Ports

/// What was declared in one body.
struct FlaskPart: Sendable {
  struct Route: Sendable {
    let method: HTTPMethod
    let rule: RouteRule
    let function: RouteFunction
  }

  var routes: [Route] = []
  var hooks = Hooks()
  var blueprints: [(path: RouteRule, part: FlaskPart)] = []

  /// Adds the routes of this part, and of those below it, to a router.
  ///
  /// - Parameters:
  ///   - router: Where they go.
  ///   - path: The path that they lie below.
  ///   - scope: The hooks around them.
  /// - Throws: What `FlaskApplication.init(_:)` throws.
  func add(
    to router: inout Router<FlaskView>, at path: [RoutePattern.Segment], _ scope: HookScope
  ) throws(FlaskDeclarationError) {
    for route in routes {
      try route.function.check(route.rule)
      let pattern = try Self.pattern(path, route.rule)
      let view = FlaskView(scope: scope, handler: route.function.handler(route.rule.names))
      do throws(RouteConflict) { try router.add(route.method, pattern, view) } catch {
        throw .conflict(error)
      }
    }
    for (below, part) in blueprints {
      let below = below.pattern.segments == [.fixed("")] ? [] : below.pattern.segments
      try part.add(to: &router, at: path + below, HookScope(part.hooks, inside: scope))
    }
  }

  private static func pattern(
    _ path: [RoutePattern.Segment], _ rule: RouteRule
  ) throws(FlaskDeclarationError) -> RoutePattern {
    let isRoot = rule.pattern.segments == [.fixed("")] && !path.isEmpty
    do throws(RoutePatternError) {
      return try RoutePattern(isRoot ? path : path + rule.pattern.segments)
    } catch {
      throw .unfitPath(error)
    }
  }
}
