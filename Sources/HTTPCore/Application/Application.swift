/// A whole web application: it has an answer to every request, also to one whose handler has thrown.
///
/// It runs in memory, where a test calls it, and behind a server alike.
///
/// ```swift
/// let response = try await shop.respond(to: Request(.get, "/orders/7"))
/// #expect(response.status == .ok)
/// ```
public protocol Application: Sendable {
  /// Answers a request.
  ///
  /// - Parameter request: The request; its content may still be on its way.
  /// - Returns: The answer. Where it stands for an error that nobody expected, `Response.cause` is that
  ///   error: a server reports it, and a client is not told.
  func respond(to request: Request) async -> Response
}
