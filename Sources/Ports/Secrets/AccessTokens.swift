/// The tokens that open protected routes for a short time.
///
/// A token says for itself whose it is and until when it holds; none can be called back, so its
/// lifetime is short.
public protocol AccessTokens: Sendable {
  /// Issues a token.
  ///
  /// - Parameters:
  ///   - account: Whose token it is.
  ///   - now: The moment of issue.
  ///   - expiry: The moment from which it is refused.
  /// - Returns: The token.
  /// - Throws: `AccessTokenError.unavailable` when it cannot be signed.
  func issue(for account: Account.ID, at now: Moment, expiring expiry: Moment) throws -> Secret

  /// Verifies a token.
  ///
  /// - Parameters:
  ///   - token: The token as it was presented.
  ///   - now: The moment of the visit.
  /// - Returns: Whose token it is.
  /// - Throws: `AccessTokenError.expired` for a token of this issuer whose time is over,
  ///   `.invalid` for any other text, and for a token from the future: a clock was set back.
  func verify(_ token: Secret, at now: Moment) throws -> Account.ID
}

/// The reason why an access token was not issued or is not believed; it quotes no token.
public enum AccessTokenError: Error, Equatable, Sendable {
  /// The token's time is over.
  case expired(at: Moment)
  /// The token is forged, damaged or meant for others; the reason says which rule it breaks.
  case invalid(reason: String)
  /// The token cannot be made.
  case unavailable(reason: String)
}

extension AccessTokenError: CustomStringConvertible {
  /// What was wrong and what to do.
  public var description: String {
    switch self {
    case .expired(let moment): "The access token expired at \(moment). Refresh it."
    case .invalid(let reason): "The access token is not valid: \(reason). Sign in again."
    case .unavailable(let reason): "No access token can be issued: \(reason)."
    }
  }
}
