public import Ports

/// An account store that must not be used: a test that passes with it touched no account.
public struct UnimplementedAccountStore: AccountStore, UnimplementedDouble {
  private let onUse: UnimplementedUse

  /// Makes a store that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each call, on the task that makes it.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the question; nil when the handler returns.
  ///
  /// - Throws: Nothing.
  public func account(withID id: Account.ID) async throws -> Account? {
    report("account(withID: \(id))")
    return nil
  }

  /// Reports the question; nil when the handler returns.
  ///
  /// - Throws: Nothing.
  public func account(withEmail email: EmailAddress) async throws -> Account? {
    report("account(withEmail: \(email))")
    return nil
  }

  /// Reports the account; stores nothing when the handler returns.
  ///
  /// - Throws: Nothing.
  public func insert(_ account: Account) async throws { report("insert(\(account.id))") }

  /// Reports the account; answers it as it was given when the handler returns.
  ///
  /// - Throws: Nothing.
  @discardableResult
  public func update(_ account: Account) async throws -> Account {
    report("update(\(account.id))")
    return account
  }

  private func report(_ call: String) {
    onUse("UnimplementedAccountStore.\(call) was called, where no use of accounts is expected.")
  }
}
