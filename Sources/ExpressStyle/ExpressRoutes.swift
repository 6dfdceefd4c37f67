public import HTTPCore
internal import Ports

/// What an application declares, in its order.
///
/// ```swift
/// func declareOrders(_ app: inout ExpressRoutes) {
///   app.get("/orders") { request in .text("none yet") }
/// }
/// ```
public struct ExpressRoutes {
  var layers: [ExpressLayer] = []
  private var mounts = 0

  /// Sets a middleware before everything that is declared after it.
  public mutating func use(_ middleware: @escaping ExpressMiddleware) {
    layers.append(ExpressLayer(.middleware(middleware), at: [], isPrefix: true))
  }

  /// Sets a middleware before what is declared after it and lies at a path or below it.
  ///
  /// - Parameters:
  ///   - path: The path; its own parameters are those that the middleware sees.
  ///   - middleware: What is called.
  public mutating func use(_ path: RoutePattern, _ middleware: @escaping ExpressMiddleware) {
    layers.append(ExpressLayer(.middleware(middleware), at: path.mount, isPrefix: true))
  }

  /// Puts another application at a path: its `/` is that path, and its other paths lie below it.
  ///
  /// Its handlers see `Request.path` without the path of the mount, and the parameters of both. What it
  /// has no route for goes on to what is declared after it here. It is taken as it is now.
  ///
  /// - Parameters:
  ///   - path: The path; a name of a parameter that the other application has as well traps.
  ///   - application: The other application.
  public mutating func use(_ path: RoutePattern, _ application: ExpressApplication) {
    mounts += 1
    for layer in application.layers { layers.append(layer.mounted(at: path.mount, as: mounts)) }
  }

  /// Makes answers of the errors of everything that is declared before it, in this application.
  ///
  /// The first one that does not answer nil wins; an error that it throws goes to the next one.
  public mutating func recover(_ middleware: @escaping ErrorMiddleware) {
    layers.append(ExpressLayer(.recovery(middleware), at: [], isPrefix: true))
  }

  /// Makes answers of the errors of one type, thrown by what is declared before it.
  ///
  /// - Parameters:
  ///   - type: The type of the errors, a protocol or a class of them.
  ///   - answer: What answers.
  public mutating func recover<Failure>(
    from type: Failure.Type,
    _ answer: @escaping @Sendable (Failure, Request) async throws -> Response
  ) {
    recover { error, request in
      guard let error = error as? Failure else { return nil }
      return try await answer(error, request)
    }
  }
}

extension RoutePattern {
  /// The segments to mount at; none for the root.
  var mount: [Segment] { segments == [.fixed("")] ? [] : segments }
}
