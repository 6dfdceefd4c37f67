/// A part of an application, with hooks and handlers of its own, to be put at a path.
///
/// ```swift
/// let admin = Blueprint { admin in
///   admin.before { request in
///     request.cookies["admin"] == nil ? Response(status: .forbidden) : nil
///   }
///   admin.get("/users") { "nobody yet" }
/// }
/// ```
///
/// Its hooks and handlers count for its own routes alone, and inside of those of the application.
public struct Blueprint: Sendable {
  let part: FlaskPart

  /// Makes a part of what a body declares.
  public init(_ declare: (FlaskRoutes) -> Void) {
    let routes = FlaskRoutes()
    declare(routes)
    part = routes.part
  }
}
