/// The URIs of the problems that a program has to tell apart (RFC 9457, section 3.1.1).
///
/// They are tags (RFC 4151): names, behind which there is no page.
public enum ProblemType {
  /// The body does not obey its schema; `errors` lists all that is wrong.
  public static let invalidBody = "tag:redgreen.example,2026:invalid-body"
  /// The address or the password is wrong, or the account is locked.
  public static let signInRefused = "tag:redgreen.example,2026:sign-in-refused"
  /// The address is not confirmed.
  public static let unconfirmed = "tag:redgreen.example,2026:unconfirmed"
  /// There is no session, or no longer.
  public static let sessionEnded = "tag:redgreen.example,2026:session-ended"
  /// A refresh token came twice, so its session was ended.
  public static let tokenReused = "tag:redgreen.example,2026:token-reused"
  /// A request came from another site, or without the token that proves the contrary.
  public static let crossSite = "tag:redgreen.example,2026:cross-site"
  /// The link of a mail is unknown, used, replaced or expired.
  public static let linkRefused = "tag:redgreen.example,2026:link-refused"
}
