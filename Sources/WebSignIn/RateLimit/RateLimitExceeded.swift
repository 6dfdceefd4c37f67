public import HTTPCore
import Ports

/// The reason why a request was not carried out: there were too many of its kind.
public struct RateLimitExceeded: AnswerableError, Equatable {
  /// How often it may happen.
  public let limit: RateLimit
  /// After which time it may happen again, in whole seconds.
  public let retryAfter: Duration

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - limit: How often it may happen.
  ///   - retryAfter: After which time it may happen again, in whole seconds.
  public init(limit: RateLimit, retryAfter: Duration) {
    self.limit = limit
    self.retryAfter = retryAfter
  }

  /// Status 429 with `Retry-After` (RFC 6585, section 4).
  public var response: Response {
    .problem(Problem(status: .tooManyRequests, detail: description))
      .adding(["Retry-After": "\(retryAfter.components.seconds)"])
  }
}

extension RateLimitExceeded: CustomStringConvertible {
  /// What was too much, and when to try again.
  public var description: String {
    "There were more than \(limit.count) requests in \(limit.period.components.seconds) s. "
      + "Try again in \(retryAfter.components.seconds) s."
  }
}
