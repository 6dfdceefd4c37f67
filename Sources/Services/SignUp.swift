public import JSON
public import Ports

/// The way to an account: a form, and a link in a mail that proves the address.
///
/// It promises:
/// 1. A form is checked against `SignUpForm.schemaDocument`, and a refused one names all that is
///    wrong, before anything is hashed, stored or sent.
/// 2. Of the password only a hash is stored, and of the link only a digest.
/// 3. The link confirms the address once, until `linkLifetime` after the sign-up.
/// 4. Nobody learns whether an address has an account: the answer, the hashing and the number of
///    mails are the same. Where it has one, nothing is changed, and its owner is told by mail.
/// 5. Until an account is confirmed, a further sign-up with its address takes its place: the newest
///    name, password and link count. That is also how to try again when a mail was not accepted.
/// 6. Of two sign-ups at once, the one that is stored last counts, and there is one account.
///
/// It does not limit how often it mails to an address: the route in front of it does.
///
/// ```swift
/// try await signUp.register(try JSONValue(parsing: request.body))
/// let id = try await signUp.confirm(Secret(tokenOfLink))
/// ```
public struct SignUp: Sendable {
  /// How long a link is valid.
  public static let linkLifetime = Duration.seconds(24 * 60 * 60)

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

  /// Stores an account that waits for its confirmation, and mails the link.
  ///
  /// - Parameter document: The form.
  /// - Throws: `FormError`; an error of the hasher or the store, after which nothing is stored; or
  ///   the mailer's error, after which the same form can be sent again.
  public func register(_ document: JSONValue) async throws {
    let form = try SignUpForm(document)
    let password = try await hasher.hash(form.password)
    try await Contention.retry { try await register(form, password) }
  }

  private func register(_ form: SignUpForm, _ password: HashedPassword) async throws {
    let known = try await accounts.account(withEmail: form.email)
    if let known, known.isConfirmed { return try await mail.sendAlreadySignedUp(to: known.email) }
    var account =
      known
      ?? Account(
        id: Account.ID(tokens.makeIdentifier()), email: form.email, name: form.name,
        password: password)
    let (token, digest) = tokens.make(for: account.id)
    let expires = clock.now() + Self.linkLifetime
    account.email = form.email
    account.name = form.name
    account.password = password
    account.confirmationLink = PendingLink(digest: digest, expires: expires)
    if known == nil {
      try await accounts.insert(account)
    } else {
      try await accounts.update(account)
    }
    try await mail.sendConfirmation(to: form.email, token: token, expires: expires)
  }

  /// Confirms the address of an account with the token of its link.
  ///
  /// - Parameter token: What stands behind `/confirm/` in the link.
  /// - Returns: The account that can sign in now.
  /// - Throws: `LinkError.refused`, `LinkError.expired`, or an error of the store.
  @discardableResult
  public func confirm(_ token: Secret) async throws -> Account.ID {
    guard let presented = tokens.read(token) else { throw LinkError.refused }
    let now = clock.now()
    let outcome = try await accounts.change(presented.account) { account -> LinkError? in
      if let error = account.confirmationLink.spend(presented.digest, at: now) { return error }
      account.isConfirmed = true
      return nil
    }
    guard let outcome else { throw LinkError.refused }
    if let error = outcome { throw error }
    return presented.account
  }
}
