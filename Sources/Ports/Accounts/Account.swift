/// A person's account: how it is reached, what opens it and what stands in the way.
///
/// An account is one value that is stored as a whole, with a version: two changes at the same time
/// cannot both be stored, so no failure goes uncounted and no token is spent twice. It holds hashes
/// and digests only, which do not print.
///
/// ```swift
/// var account = Account(
///   id: "a-1", email: "ada@example.com", name: "Ada", password: try await hasher.hash(password))
/// account.failedSignIns += 1
/// account = try await accounts.update(account)
/// ```
public struct Account: Identifiable, Hashable, Sendable {
  /// What identifies an account for ever; it is no secret.
  public let id: ID
  /// Where the account's mail goes; no two accounts have the same folded address.
  public var email: EmailAddress
  /// The name that the person chose.
  public var name: String
  /// The password.
  public var password: HashedPassword
  /// Whether the address is proved to be the owner's.
  public var isConfirmed = false
  /// The link that proves the address, while one is on its way.
  public var confirmationLink: PendingLink?
  /// The link that allows a new password, while one is on its way.
  public var resetLink: PendingLink?
  /// How many sign-ins failed in a row.
  public var failedSignIns = 0
  /// Until when nobody can sign in; nil where there is no lock.
  public var lockedUntil: Moment?
  /// The places where the owner is signed in, by their identifiers.
  public var sessions: [Session.ID: Session] = [:]
  /// How many times the account was stored after its first time; the store counts.
  public var version = 0

  /// Makes an account that is not confirmed, not locked and signed in nowhere.
  public init(id: ID, email: EmailAddress, name: String, password: HashedPassword) {
    self.id = id
    self.email = email
    self.name = name
    self.password = password
  }
}

extension Account {
  /// What identifies an account.
  public struct ID: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// The identifier itself.
    public let rawValue: String
    /// The identifier itself.
    public var description: String { rawValue }

    /// Takes an identifier.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// Takes an identifier that is written in the source code.
    public init(stringLiteral rawValue: String) { self.init(rawValue) }
  }
}
