/// The way out to HTTP services.
///
/// An answer with any status is an answer: a client throws only where it got no whole answer.
/// Redirects, retries and caching belong to the caller.
public protocol HTTPClient: Sendable {
  /// Sends one request and waits for the whole answer.
  ///
  /// - Throws: `HTTPClientError` where no whole answer came; `CancellationError` when the task was
  ///   cancelled meanwhile.
  func send(_ request: HTTPRequest) async throws -> HTTPResponse
}
