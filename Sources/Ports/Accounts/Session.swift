/// A place where an account's owner is signed in: one family of refresh tokens.
///
/// Of the family only the newest token is good. It is kept as a digest; an older one is recognised
/// by its family and its other digest.
public struct Session: Identifiable, Hashable, Sendable {
  /// What identifies the family.
  public let id: String
  /// The digest of the newest refresh token.
  public var digest: TokenDigest
  /// The moment from which that token is no longer valid.
  public var expires: Moment

  /// Makes a session.
  public init(id: String, digest: TokenDigest, expires: Moment) {
    self.id = id
    self.digest = digest
    self.expires = expires
  }
}
