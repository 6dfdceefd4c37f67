/// A link in a mail that was not followed yet.
public struct PendingLink: Hashable, Sendable {
  /// The digest of the token at the link's end.
  public let digest: TokenDigest
  /// The moment from which the link is no longer valid.
  public let expires: Moment

  /// Makes a link.
  public init(digest: TokenDigest, expires: Moment) {
    self.digest = digest
    self.expires = expires
  }
}
