public import Ports

/// A password hasher that must not be used: a test that passes with it hashed and verified nothing.
public struct UnimplementedPasswordHasher: PasswordHasher, UnimplementedDouble {
  private let onUse: UnimplementedUse
  private static let nothing = HashedPassword(encoded: Secret("unimplemented"))

  /// Makes a hasher that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each call, on the task that makes it.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the reading; the text `unimplemented` when the handler returns.
  public var decoy: HashedPassword {
    report("decoy was read")
    return Self.nothing
  }

  /// Reports the call; the text `unimplemented` when the handler returns.
  ///
  /// - Throws: Nothing.
  public func hash(_ password: Secret) async throws -> HashedPassword {
    report("hash was called")
    return Self.nothing
  }

  /// Reports the call; false when the handler returns.
  ///
  /// - Throws: Nothing.
  public func verify(_ password: Secret, against hash: HashedPassword) async throws -> Bool {
    report("verify was called")
    return false
  }

  /// Reports the call; false when the handler returns.
  public func needsRehash(_ hash: HashedPassword) -> Bool {
    report("needsRehash was called")
    return false
  }

  private func report(_ use: String) {
    onUse("UnimplementedPasswordHasher.\(use), where no use of passwords is expected.")
  }
}
