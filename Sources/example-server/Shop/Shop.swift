import ExpressStyle
package import HTTPCore
import Ports
package import Services
import WebSignIn

/// The application: accounts, a notice board and its pages, on whatever parts it is given.
///
/// It is a value that answers requests; a server or a test hands it some.
package struct Shop: Application {
  /// The notices, for all who read.
  package let board: LiveFeed<Notice>
  private let application: ExpressApplication

  /// Builds the application.
  ///
  /// - Parameters:
  ///   - parts: What it is put together of.
  ///   - pages: The folder with the files of the page.
  /// - Throws: `CryptographyError.failed` when no key can be derived.
  package init(_ parts: ShopParts, pages: String) throws {
    let board = LiveFeed<Notice>(name: "board.\(parts.identifiers.makeIdentifier())")
    let csrf = try CSRFTokens(key: parts.signingSecret)
    let crossSite = CrossSiteGuard(origins: parts.origins, tokens: csrf)
    let bearer = BearerGuard(realm: "shop", tokens: parts.accessTokens, clock: parts.clock)
    let signIn = Self.signIn(parts, csrf: csrf, crossSite: crossSite)
    let notices = NoticeRoutes(board: board, bearer: bearer, parts: parts)
    let accounts = AccountRoutes(accounts: parts.accounts, bearer: bearer)
    let files = PageRoutes(folder: pages, clock: parts.clock)
    let mails = parts.capturedMails.map { CapturedMailPage(mails: $0, site: parts.site) }
    self.board = board
    application = ExpressApplication { app in
      app.use(SecurityFields.middleware)
      for (path, handler) in signIn.handlers { app.post(path, handler: handler) }
      accounts.declare(in: &app)
      notices.declare(in: &app)
      mails?.declare(in: &app)
      files.declare(in: &app)
    }
  }

  /// Answers a request.
  package func respond(to request: Request) async -> Response {
    await application.respond(to: request)
  }

  private static func signIn(
    _ parts: ShopParts, csrf: CSRFTokens, crossSite: CrossSiteGuard
  ) -> SignInRoutes {
    let tokens = OneTimeTokens(identifiers: parts.identifiers, digester: parts.digester)
    let mail = AccountMail(sender: parts.sender, site: parts.site, mailer: parts.mailer)
    return SignInRoutes(
      signUp: SignUp(
        accounts: parts.accounts, hasher: parts.hasher, tokens: tokens, mail: mail,
        clock: parts.clock),
      signIn: SignIn(
        accounts: parts.accounts, hasher: parts.hasher, accessTokens: parts.accessTokens,
        tokens: tokens, clock: parts.clock),
      passwordReset: PasswordReset(
        accounts: parts.accounts, hasher: parts.hasher, tokens: tokens, mail: mail,
        clock: parts.clock),
      cookies: SessionCookies(tokens: csrf), crossSite: crossSite,
      limits: SignInLimits(peer: parts.peerLimit, clock: parts.clock))
  }
}
