public import Ports

/// A token digester that must not be used: a test that passes with it made and spent no token.
public struct UnimplementedTokenDigester: TokenDigester, UnimplementedDouble {
  private let onUse: UnimplementedUse

  /// Makes a digester that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each token, on the task that digests it.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the call; the text `unimplemented` when the handler returns.
  public func digest(_ token: Secret) -> TokenDigest {
    onUse("UnimplementedTokenDigester.digest was called, where no token is expected.")
    return TokenDigest(encoded: Secret("unimplemented"))
  }
}
