/// The place where accounts are kept.
///
/// It promises that no two accounts have one identifier or one folded address, and that a change is
/// stored only where it was made of the stored version: of two changes made of one version, the
/// first is stored and the second is told.
///
/// An address is one whatever the case of its letters, in the local part, too: hosts that tell
/// `Ada@` from `ada@` are not met in practice (RFC 5321, section 2.4), people who write both are.
public protocol AccountStore: Sendable {
  /// Finds an account.
  ///
  /// - Parameter id: The identifier, exactly.
  /// - Returns: The account as it was stored last; nil where there is none.
  /// - Throws: The error of the storage; each store documents its own.
  func account(withID id: Account.ID) async throws -> Account?

  /// Finds an account.
  ///
  /// - Parameter email: The address, in any case.
  /// - Returns: The account as it was stored last; nil where there is none.
  /// - Throws: The error of the storage; each store documents its own.
  func account(withEmail email: EmailAddress) async throws -> Account?

  /// Stores a new account, under the version 0 whatever its own says.
  ///
  /// - Parameter account: The account.
  /// - Throws: `AccountStoreError.identifierTaken` or `.emailTaken`, in this order, or the error of
  ///   the storage.
  func insert(_ account: Account) async throws

  /// Stores a change, if the account was not changed since it was read.
  ///
  /// - Parameter account: The changed account, with the version that was read.
  /// - Returns: The account as it is stored: with the next version.
  /// - Throws: `AccountStoreError.unknownAccount`, `.stale` or `.emailTaken`, in this order, or the
  ///   error of the storage. Nothing is stored then.
  @discardableResult
  func update(_ account: Account) async throws -> Account
}

extension EmailAddress {
  /// The address in lower case, by which accounts are told apart; mail goes to `description`.
  public var folded: String { description.lowercased() }
}
