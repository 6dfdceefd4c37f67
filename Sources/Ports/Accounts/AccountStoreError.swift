/// The reason why a store did not store an account.
public enum AccountStoreError: Error, Equatable, Sendable {
  /// Another account has this identifier.
  case identifierTaken(Account.ID)
  /// Another account has this address, in whatever case.
  case emailTaken(EmailAddress)
  /// No account has this identifier.
  case unknownAccount(Account.ID)
  /// The change was made of a version that is no longer the stored one.
  case stale(Account.ID, version: Int)
}

extension AccountStoreError: CustomStringConvertible {
  /// What was wrong and what to do.
  public var description: String {
    switch self {
    case .identifierTaken(let id): "Another account has the identifier \(id). Make a new one."
    case .emailTaken(let email): "Another account has the address \(email)."
    case .unknownAccount(let id): "There is no account \(id). Insert it first."
    case .stale(let id, let version):
      "Account \(id) was changed since version \(version) was read. Read it again, then change it."
    }
  }
}
