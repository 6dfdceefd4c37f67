public import HTTPCore

/// A limit before handlers, by something that is read from the request.
///
/// ```swift
/// let guarded = RateLimitGuard(limiter) { request in request.head["X-Client"] }
/// try router.add(.post, "/sign-in", guarded.protecting(signIn))
/// ```
public struct RateLimitGuard: Sendable {
  private let limiter: RateLimiter<String>
  private let key: @Sendable (Request) -> String?

  /// Makes a guard.
  ///
  /// - Parameters:
  ///   - limiter: What counts; several guards may share one.
  ///   - key: What is counted, such as the peer's address; a request without a key is not limited.
  public init(_ limiter: RateLimiter<String>, key: @escaping @Sendable (Request) -> String?) {
    self.limiter = limiter
    self.key = key
  }

  /// Counts a request.
  ///
  /// - Throws: `RateLimitExceeded`.
  public func check(_ request: Request) throws(RateLimitExceeded) {
    if let key = key(request) { try limiter.take(key) }
  }

  /// Puts the limit before a handler, which is not called where it is exceeded.
  public func protecting(_ handler: @escaping RequestHandler) -> RequestHandler {
    { request in
      try check(request)
      return try await handler(request)
    }
  }
}
