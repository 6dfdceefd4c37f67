public import Ports

/// Access tokens that must not be used: a test that passes with them let nobody in.
public struct UnimplementedAccessTokens: AccessTokens, UnimplementedDouble {
  private let onUse: UnimplementedUse

  /// Makes an issuer that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each call, on the task that makes it.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the call; the text `unimplemented` when the handler returns.
  ///
  /// - Throws: Nothing.
  public func issue(
    for account: Account.ID, at now: Moment, expiring expiry: Moment
  ) throws -> Secret {
    onUse("UnimplementedAccessTokens.issue was called for \(account), where nobody is let in.")
    return Secret("unimplemented")
  }

  /// Reports the call; refuses the token when the handler returns.
  ///
  /// - Throws: `AccessTokenError.invalid` when the handler returns.
  public func verify(_ token: Secret, at now: Moment) throws -> Account.ID {
    onUse("UnimplementedAccessTokens.verify was called, where no token is expected.")
    throw AccessTokenError.invalid(reason: "nothing is implemented")
  }
}
