public import Ports

/// What a person holds who is signed in.
public struct SignedIn: Hashable, Sendable {
  /// Whose sign-in it is.
  public let account: Account.ID
  /// The token that opens protected routes.
  public let accessToken: Secret
  /// The moment from which the access token is refused.
  public let accessExpires: Moment
  /// The token for the next pair of tokens; good for one use.
  public let refreshToken: Secret
  /// The moment from which the refresh token is refused.
  public let refreshExpires: Moment
}
