package import Ports
package import WebSignIn

/// What the shop is put together of: the ports, live or doubles, and the choices of its owner.
package struct ShopParts: Sendable {
  /// Where accounts are kept.
  package var accounts: any AccountStore
  /// What hashes passwords.
  package var hasher: any PasswordHasher
  /// What signs access tokens.
  package var accessTokens: any AccessTokens
  /// What digests one-time tokens.
  package var digester: any TokenDigester
  /// Where identifiers come from.
  package var identifiers: any IdentifierSource
  /// The way out for mail.
  package var mailer: any Mailer
  /// Tells the time.
  package var clock: any WallClock
  /// What waits for the first message of a WebSocket.
  package var patience: any Clock<Duration>
  /// The mails that were captured; nil where mail goes out, and no page shows it.
  package var capturedMails: (@Sendable () -> [Mail])?
  /// Where links in mails lead.
  package var site: HTTPURL
  /// The origins of the shop's own pages.
  package var origins: OriginRule
  /// Who sends mail.
  package var sender: EmailAddress
  /// The key of the tokens against forged requests.
  package var signingSecret: Secret
  /// How often the routes of sign-in may be used from one address.
  package var peerLimit = SignInLimits.usualPeer

  /// Puts parts together.
  package init(
    accounts: any AccountStore, hasher: any PasswordHasher, accessTokens: any AccessTokens,
    digester: any TokenDigester, identifiers: any IdentifierSource, mailer: any Mailer,
    clock: any WallClock, patience: any Clock<Duration> = ContinuousClock(),
    capturedMails: (@Sendable () -> [Mail])?, site: HTTPURL, origins: OriginRule,
    sender: EmailAddress, signingSecret: Secret
  ) {
    self.accounts = accounts
    self.hasher = hasher
    self.accessTokens = accessTokens
    self.digester = digester
    self.identifiers = identifiers
    self.mailer = mailer
    self.clock = clock
    self.patience = patience
    self.capturedMails = capturedMails
    self.site = site
    self.origins = origins
    self.sender = sender
    self.signingSecret = signingSecret
  }
}
