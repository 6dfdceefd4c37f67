public import Ports
import TestDoubles

/// One call of an account store, drawn at random for a differential test.
public enum AccountStoreOperation: Sendable, Equatable {
  /// `account(withID:)`.
  case findID(Account.ID)
  /// `account(withEmail:)`.
  case findEmail(EmailAddress)
  /// `insert`.
  case insert(Account)
  /// `update`.
  case update(Account)

  /// What a store answered.
  public enum Answer: Hashable, Sendable {
    /// An account, or none.
    case account(Account?)
    /// Nothing but that it is done.
    case done
  }

  /// Performs the call on a store.
  ///
  /// - Throws: The store's error.
  public func perform(on store: any AccountStore) async throws -> Answer {
    switch self {
    case .findID(let id): return .account(try await store.account(withID: id))
    case .findEmail(let email): return .account(try await store.account(withEmail: email))
    case .update(let account): return .account(try await store.update(account))
    case .insert(let account):
      try await store.insert(account)
      return .done
    }
  }
}

extension AccountStoreOperation: CustomStringConvertible {
  /// The call in short; what is secret in an account does not print.
  public var description: String {
    switch self {
    case .findID(let id): "find \(id)"
    case .findEmail(let email): "find \(email)"
    case .insert(let account): "insert \(Self.words(account))"
    case .update(let account): "update \(Self.words(account))"
    }
  }

  private static func words(_ account: Account) -> String {
    let bare = Account(
      id: account.id, email: account.email, name: "", password: account.password)
    var rest = account
    rest.version = 0
    return "\(account.id) of \(account.email), version \(account.version)"
      + (rest == bare ? "" : ", with more in it: \(rest)")
  }
}

extension AccountStoreContract {
  /// Describes a comparison of two account stores.
  ///
  /// Identifiers, addresses and versions are drawn from so few that calls meet.
  ///
  /// - Parameters:
  ///   - fake: Makes a fresh fake.
  ///   - real: Makes a fresh real store.
  /// - Returns: The comparison.
  public static func differentialTest(
    fake: @escaping @Sendable () async throws -> any AccountStore,
    real: @escaping @Sendable () async throws -> any AccountStore
  ) -> DifferentialTest<AccountStoreOperation, AccountStoreOperation.Answer> {
    DifferentialTest(
      generate: AccountStoreOperation.random, simpler: \.simpler, fake: fake, real: real,
      perform: { try await $0.perform(on: $1) })
  }
}
