public import Ports

/// The tokens that are good for one use: in links of mails, and to refresh a sign-in.
///
/// A token is `account.secret` or `account.session.secret`: the first parts say where its digest is
/// kept, and the last nobody can guess. It is handed out once and stored as a digest only.
///
/// ```swift
/// let tokens = OneTimeTokens(
///   identifiers: RandomIdentifierSource(), digester: SHA256TokenDigester())
/// ```
public struct OneTimeTokens: Sendable {
  /// A token as it was presented, taken apart.
  struct Presented {
    let account: Account.ID
    let session: Session.ID?
    let digest: TokenDigest
  }

  private let identifiers: any IdentifierSource
  private let digester: any TokenDigester

  /// Makes a maker of tokens.
  ///
  /// - Parameters:
  ///   - identifiers: Where accounts, sessions and secrets come from. Outside tests nobody can guess
  ///     its answers. One that holds a dot is a programmer's error and stops the program.
  ///   - digester: What makes of a token what is stored.
  public init(identifiers: any IdentifierSource, digester: any TokenDigester) {
    self.identifiers = identifiers
    self.digester = digester
  }

  /// Makes an identifier that can be part of a token.
  func makeIdentifier() -> String {
    let identifier = identifiers.makeIdentifier()
    precondition(
      !identifier.isEmpty && !identifier.contains("."),
      "An identifier is not empty and holds no dot: \(identifiers)")
    return identifier
  }

  /// Makes a token of an account, and of one of its sessions.
  func make(for account: Account.ID, session: Session.ID? = nil) -> (Secret, TokenDigest) {
    let parts = [account.rawValue, session, makeIdentifier()].compactMap { $0 }
    let token = Secret(parts.joined(separator: "."))
    return (token, digester.digest(token))
  }

  /// Takes a token apart; nil for a text that is no token.
  func read(_ token: Secret) -> Presented? {
    let parts = token.reveal().split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    return Presented(
      account: Account.ID(String(parts[0])), session: parts.count == 3 ? String(parts[1]) : nil,
      digest: digester.digest(token))
  }
}
