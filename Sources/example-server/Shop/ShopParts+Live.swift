import Adapters
import JSONWebToken
package import Ports
import SMTP
import WebSignIn
package import WireDoubles

extension ShopParts {
  /// The live parts, as settings choose them.
  ///
  /// - Parameters:
  ///   - settings: The choices.
  ///   - port: The port that the server listens on.
  ///   - accounts: Where accounts are kept.
  ///   - hasher: What hashes passwords.
  ///   - mailer: The way out for mail.
  ///   - capture: The server at the end of it, where mail is captured.
  /// - Throws: `TokenError.keyNotFor` for a key that signs nothing.
  package init(
    _ settings: ServerSettings, port: UInt16, accounts: any AccountStore,
    hasher: any PasswordHasher, mailer: any Mailer, capture: SMTPCapture?
  ) throws {
    let here = try HTTPURL(validating: "http://127.0.0.1:\(port)/")
    let site = settings.site ?? here
    let secret = settings.signingSecret
    let key = try JSONWebKey(secret: Array(secret.reveal().utf8), for: .hs256)
    // On one's own machine a page may be opened by either name; a site has the one that it says.
    let origins: Set<String> =
      settings.site.map { ["\($0.scheme)://\($0.host)"] }
      ?? ["http://127.0.0.1:\(port)", "http://localhost:\(port)"]
    self.init(
      accounts: accounts, hasher: hasher,
      accessTokens: try JSONWebTokenIssuer(
        key: key, algorithm: .hs256, issuer: "\(site)", audience: "shop"),
      digester: SHA256TokenDigester(), identifiers: RandomIdentifierSource(), mailer: mailer,
      clock: SystemWallClock(), capturedMails: capture.map(Self.mails), site: site,
      origins: .only(origins), sender: settings.sender, signingSecret: secret)
  }

  /// What a capture has caught, as mails.
  private static func mails(of capture: SMTPCapture) -> @Sendable () -> [Mail] {
    // What cannot be read as a mail of ours was sent by somebody else, to a port that nobody knows.
    { capture.received.compactMap { try? SMTPMessageText($0.content).mail() } }
  }
}
