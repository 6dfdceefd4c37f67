public import HTTPCore
public import Ports

/// How often the routes of sign-in may be used, by the peer's address and by the account.
///
/// The limit by address comes first: whoever sends too much from one place uses up nothing of the
/// accounts that he names.
///
/// ```swift
/// let limits = SignInLimits(mail: RateLimit(3, per: .seconds(3600)), clock: clock)
/// ```
public struct SignInLimits: Sendable {
  /// How often all of the routes together may be used from one address.
  public static let usualPeer = RateLimit(60, per: .seconds(60))
  /// How often a sign-in to one account may be tried, from wherever.
  public static let usualAccount = RateLimit(20, per: .seconds(15 * 60))
  /// How often a mail may be sent to one address.
  public static let usualMail = RateLimit(5, per: .seconds(60 * 60))

  let peer: RateLimitGuard
  let account: RateLimiter<String>
  let mail: RateLimiter<String>

  /// Makes limits.
  ///
  /// - Parameters:
  ///   - peer: How often all of the routes together may be used from one address.
  ///   - account: How often a sign-in to one account may be tried.
  ///   - mail: How often a mail may be sent to one address.
  ///   - clock: Tells the time.
  ///   - address: The address that a request comes from. Behind a proxy of one's own it is in the
  ///     field that this one sets. A request without an address is not limited by it.
  public init(
    peer: RateLimit = usualPeer, account: RateLimit = usualAccount, mail: RateLimit = usualMail,
    clock: any WallClock,
    address: @escaping @Sendable (Request) -> String? = { $0.peer?.address }
  ) {
    self.peer = RateLimitGuard(RateLimiter(peer, clock: clock), key: address)
    self.account = RateLimiter(account, clock: clock)
    self.mail = RateLimiter(mail, clock: clock)
  }
}
