public import Ports

/// The way in: a password for an access token and a refresh token that changes with each use.
///
/// It promises:
/// 1. The right password of a confirmed account opens a session: an access token for
///    `accessLifetime`, and a refresh token for `refreshLifetime` that gives the next pair.
/// 2. A wrong password, an unknown address and a locked account are refused with one error, after
///    one verification each: for an unknown address a decoy is verified. What then differs is the
///    writing of the failure, which is short beside it.
/// 3. `failureLimit` failures in a row lock the account for `lockTime`, also where they come at
///    once. Tries during the lock do not count, and the right password is refused, too. A sign-in, a
///    new password and the end of the lock set the count to zero; sessions go on.
/// 4. Whoever knows the password of an account that is not confirmed is told so.
/// 5. A refresh token is good once. One that comes again ends its session, as nobody can tell the
///    thief from the owner; of two refreshes at once with one token, the second is such a one.
/// 6. A password whose hash has another cost than today's is hashed anew at the next sign-in.
/// 7. A clock that is set back does not make a lock last longer than `lockTime` from then.
/// 8. An account has at most `sessionLimit` sessions; a further one ends the one used longest ago.
///
/// Access tokens cannot be called back: those of an ended session hold until they expire.
///
/// ```swift
/// let signedIn = try await signIn.signIn(email: "ada@example.com", password: password)
/// let next = try await signIn.refresh(signedIn.refreshToken)
/// ```
public struct SignIn: Sendable {
  /// How long an access token is valid.
  public static let accessLifetime = Duration.seconds(15 * 60)
  /// How long a refresh token is valid.
  public static let refreshLifetime = Duration.seconds(30 * 24 * 60 * 60)
  /// How many failures in a row lock an account.
  public static let failureLimit = 5
  /// How long a lock lasts.
  public static let lockTime = Duration.seconds(15 * 60)
  /// How many sessions an account has at most.
  public static let sessionLimit = 10

  private let accounts: any AccountStore
  private let hasher: any PasswordHasher
  private let accessTokens: any AccessTokens
  private let tokens: OneTimeTokens
  private let clock: any WallClock

  /// Makes the service.
  public init(
    accounts: any AccountStore, hasher: any PasswordHasher, accessTokens: any AccessTokens,
    tokens: OneTimeTokens, clock: any WallClock
  ) {
    self.accounts = accounts
    self.hasher = hasher
    self.accessTokens = accessTokens
    self.tokens = tokens
    self.clock = clock
  }

  /// Opens a session.
  ///
  /// - Throws: `SignInError.refused`, `SignInError.unconfirmed`, or an error of the hasher, the
  ///   access tokens or the store: then nobody is signed in.
  public func signIn(email: EmailAddress, password: Secret) async throws -> SignedIn {
    let found = try await accounts.account(withEmail: email)
    let isRight = try await hasher.verify(password, against: found?.password ?? hasher.decoy)
    guard let found else { throw SignInError.refused }
    let rehashed = isRight ? try await rehash(password, of: found) : nil
    let outcome = try await accounts.change(found.id) {
      account -> Result<SignedIn, SignInError>? in
      guard account.password == found.password else { return nil }
      return try enter(&account, isRight: isRight, rehashed: rehashed)
    }
    // Another password was stored during the verification: what was verified says nothing now.
    guard let settled = outcome ?? nil else {
      return try await signIn(email: email, password: password)
    }
    return try settled.get()
  }

  /// Opens the next pair of tokens of a session.
  ///
  /// - Throws: `SignInError.sessionEnded`, `SignInError.tokenReused`, or an error of the access
  ///   tokens or the store: then the token is not spent.
  public func refresh(_ token: Secret) async throws -> SignedIn {
    guard let presented = tokens.read(token), let id = presented.session else {
      throw SignInError.sessionEnded
    }
    let outcome = try await accounts.change(presented.account) {
      account -> Result<SignedIn, SignInError> in
      guard let session = account.sessions[id] else { return .failure(.sessionEnded) }
      account.sessions[id] = nil
      guard session.digest == presented.digest else { return .failure(.tokenReused) }
      let now = clock.now()
      guard now < session.expires else { return .failure(.sessionEnded) }
      return .success(try open(&account, session: id, at: now))
    }
    guard let outcome else { throw SignInError.sessionEnded }
    return try outcome.get()
  }

  /// Ends the session of a refresh token, if it goes on.
  ///
  /// - Parameter token: The newest refresh token of the session, or an earlier one.
  /// - Throws: An error of the store.
  public func signOut(_ token: Secret) async throws {
    guard let presented = tokens.read(token), let id = presented.session else { return }
    _ = try await accounts.change(presented.account) { $0.sessions[id] = nil }
  }

  /// A new hash where today's cost is another; nil for whom the password does not open anyway.
  private func rehash(_ password: Secret, of account: Account) async throws -> HashedPassword? {
    var account = account
    guard account.isConfirmed, !account.isLocked(at: clock.now()) else { return nil }
    guard hasher.needsRehash(account.password) else { return nil }
    return try await hasher.hash(password)
  }

  private func enter(
    _ account: inout Account, isRight: Bool, rehashed: HashedPassword?
  ) throws -> Result<SignedIn, SignInError> {
    let now = clock.now()
    if account.isLocked(at: now) { return .failure(.refused) }
    guard isRight else {
      account.countFailure(at: now)
      return .failure(.refused)
    }
    account.clearLock()
    guard account.isConfirmed else { return .failure(.unconfirmed) }
    if let rehashed { account.password = rehashed }
    return .success(try open(&account, session: tokens.makeIdentifier(), at: now))
  }

  private func open(
    _ account: inout Account, session: Session.ID, at now: Moment
  ) throws -> SignedIn {
    let (token, digest) = tokens.make(for: account.id, session: session)
    let signedIn = SignedIn(
      account: account.id,
      accessToken: try accessTokens.issue(
        for: account.id, at: now, expiring: now + Self.accessLifetime),
      accessExpires: now + Self.accessLifetime, refreshToken: token,
      refreshExpires: now + Self.refreshLifetime)
    account.add(
      Session(id: session, digest: digest, expires: signedIn.refreshExpires), at: now)
    return signedIn
  }
}
