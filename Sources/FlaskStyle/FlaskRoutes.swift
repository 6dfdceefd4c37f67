internal import HTTPCore
public import Ports

/// What an application or a blueprint declares.
///
/// ```swift
/// func declareOrders(_ app: FlaskRoutes) {
///   app.get("/orders") { "none yet" }
/// }
/// ```
public final class FlaskRoutes {
  var part = FlaskPart()

  init() {}

  /// Answers GET, and with the same head HEAD: `app.get("/hello") { "Good morning" }`.
  public var get: FlaskMethod { FlaskMethod(self, [.get]) }
  /// Answers POST.
  public var post: FlaskMethod { FlaskMethod(self, [.post]) }
  /// Answers PUT.
  public var put: FlaskMethod { FlaskMethod(self, [.put]) }
  /// Answers PATCH.
  public var patch: FlaskMethod { FlaskMethod(self, [.patch]) }
  /// Answers DELETE.
  public var delete: FlaskMethod { FlaskMethod(self, [.delete]) }

  /// Answers some methods: `app.route(.get, .post)("/orders") { "orders" }`.
  ///
  /// - Parameter methods: The methods; HEAD comes with GET, and OPTIONS with all of them.
  /// - Returns: What takes the rule and the function.
  public func route(_ methods: HTTPMethod...) -> FlaskMethod { FlaskMethod(self, methods) }

  /// Puts a blueprint at a path: its `/` is that path, and its other rules lie below it.
  ///
  /// - Parameters:
  ///   - blueprint: The blueprint.
  ///   - path: The path, whose parameters come before those of a rule in `Request.parameters`.
  public func register(_ blueprint: Blueprint, at path: RouteRule = "/") {
    part.blueprints.append((path, blueprint.part))
  }
}
