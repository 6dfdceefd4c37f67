internal import HTTPCore

/// The hooks and handlers of one part of an application.
struct Hooks: Sendable {
  typealias Before = @Sendable (inout Request) async throws -> Response?
  typealias After = @Sendable (Request, inout Response) async throws -> Void

  /// In the order in which they are called.
  var before: [Before] = []
  /// In the order in which they are called, the last declared first.
  var after: [After] = []
  var handlers = ErrorHandlers()
}
