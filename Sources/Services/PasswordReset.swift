public import Ports

/// A new password for whom the old one is lost: by a link in a mail.
///
/// It promises:
/// 1. The answer to a request is the same whether or not the address has an account: each request
///    sends one mail, to the owner with a link or to the address with the word that it has none. Of
///    more than sixteen at once for one account, those that others outran send none.
/// 2. The link goes to the address that is stored, not to the one that was typed.
/// 3. The link is good once, until `linkLifetime` after the request, and only the newest is. Of two
///    requests at once, the one that is stored last counts.
/// 4. A new password ends all sessions, clears the lock and, as the mail was read, confirms the
///    address. Of two uses of a link at once, one is refused.
/// 5. A mail that was not accepted leaves the old password as it is, and can be asked for again.
/// 6. A new password obeys the rules of `SignUpForm`; one that does not leaves the link good.
///
/// It does not limit how often it mails to an address: the route in front of it does.
///
/// ```swift
/// try await passwordReset.request(for: "ada@example.com")
/// try await passwordReset.reset(Secret(tokenOfLink), to: password)
/// ```
public struct PasswordReset: Sendable {
  /// How long a link is valid.
  public static let linkLifetime = Duration.seconds(60 * 60)

  private let accounts: any AccountStore
  private let hasher: any PasswordHasher
  private let tokens: OneTimeTokens
  private let mail: AccountMail
  private let clock: any WallClock

  /// Makes the service.
  public init(
    accounts: any AccountStore, hasher: any PasswordHasher, tokens: OneTimeTokens,
    mail: AccountMail, clock: any WallClock
  ) {
    self.accounts = accounts
    self.hasher = hasher
    self.tokens = tokens
    self.mail = mail
    self.clock = clock
  }

  /// Mails a link with which the owner of an account chooses a new password.
  ///
  /// - Parameter email: The address as it was typed.
  /// - Throws: An error of the store, or the mailer's error: the request can be made again. Among
  ///   requests of one moment for one account, those that come too late mail nothing and succeed.
  public func request(for email: EmailAddress) async throws {
    guard let found = try await accounts.account(withEmail: email) else {
      return try await mail.sendNoAccount(to: email)
    }
    let expires = clock.now() + Self.linkLifetime
    let (token, digest) = tokens.make(for: found.id)
    let address: EmailAddress?
    do {
      address = try await accounts.change(found.id) { account in
        account.resetLink = PendingLink(digest: digest, expires: expires)
        return account.email
      }
    } catch AccountStoreError.stale {
      // Others were faster each time, and theirs is the newest link: so it answers as ever.
      return
    }
    try await mail.sendReset(to: address ?? found.email, token: token, expires: expires)
  }

  /// Stores a new password.
  ///
  /// - Parameters:
  ///   - token: What stands behind `/reset/` in the link.
  ///   - password: The new password.
  /// - Returns: The account that can sign in with it.
  /// - Throws: `FormError` for a password that is too short or too long, `LinkError.refused`,
  ///   `LinkError.expired`, or an error of the hasher or the store: the old password holds then.
  @discardableResult
  public func reset(_ token: Secret, to password: Secret) async throws -> Account.ID {
    try SignUpForm.check(password)
    guard let presented = tokens.read(token),
      var seen = try await accounts.account(withID: presented.account)
    else { throw LinkError.refused }
    let now = clock.now()
    // A link that is not good costs no hashing: anybody can send one.
    let isGood = seen.resetLink.spend(presented.digest, at: now) == nil
    let hash = isGood ? try await hasher.hash(password) : nil
    let error = try await accounts.change(presented.account) { account -> LinkError? in
      if let error = account.resetLink.spend(presented.digest, at: now) { return error }
      guard let hash else { return .refused }
      account.password = hash
      account.isConfirmed = true
      account.confirmationLink = nil
      account.sessions = [:]
      account.failedSignIns = 0
      account.lockedUntil = nil
      return nil
    }
    if let error = error ?? .refused { throw error }
    return presented.account
  }
}
