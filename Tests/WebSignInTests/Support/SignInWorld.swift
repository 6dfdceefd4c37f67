import HTTPCore
import JSON
import Ports
import Services
import TestDoubles
import WebSignIn

/// The routes on doubles, and what a browser at the other end holds.
final class SignInWorld {
  let clock = SettableWallClock()
  let mails = MailSpy()
  let accounts = InMemoryAccountStore()
  let tokens: CSRFTokens
  private let router: Router<RequestHandler>
  /// The cookies of the browser.
  var cookies: [String: String] = [:]

  init(
    peer: RateLimit = SignInLimits.usualPeer, account: RateLimit = SignInLimits.usualAccount,
    mail: RateLimit = SignInLimits.usualMail
  ) throws {
    let oneTime = OneTimeTokens(
      identifiers: IncrementingIdentifierSource(), digester: FakeTokenDigester())
    let hasher = FakePasswordHasher()
    let post = AccountMail(sender: "shop@example.com", site: "https://shop.example", mailer: mails)
    tokens = try CSRFTokens(key: Secret("0123456789abcdef0123456789abcdef"))
    let routes = SignInRoutes(
      signUp: SignUp(
        accounts: accounts, hasher: hasher, tokens: oneTime, mail: post, clock: clock),
      signIn: SignIn(
        accounts: accounts, hasher: hasher, accessTokens: FakeAccessTokens(), tokens: oneTime,
        clock: clock),
      passwordReset: PasswordReset(
        accounts: accounts, hasher: hasher, tokens: oneTime, mail: post, clock: clock),
      cookies: SessionCookies(tokens: tokens),
      crossSite: CrossSiteGuard(origins: .sameHost, tokens: tokens),
      limits: SignInLimits(peer: peer, account: account, mail: mail, clock: clock))
    var router = Router<RequestHandler>()
    try routes.add(to: &router)
    self.router = router
  }

  /// Posts as a page of the server does, with the cookies and the token that belong to them.
  func post(
    _ path: String, _ json: JSONValue? = nil, origin: String = "https://shop.example",
    from address: String = "192.0.2.1"
  ) async throws -> Response {
    var fields = [("Origin", origin)]
    if !cookies.isEmpty {
      fields.append(("Cookie", cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")))
    }
    if let token = cookies["__Host-csrf"] { fields.append(("X-CSRF-Token", token)) }
    let answer = await answer(
      router.respond, try request("POST", path, fields: fields, json: json, from: address))
    for name in ["__Host-session", "__Host-csrf"] {
      if let value = answer.cookie(name) { cookies[name] = value.isEmpty ? nil : value }
    }
    return answer
  }

  /// The token at the end of the last link that was mailed.
  var linkToken: String {
    let links = mails.sent.compactMap { sent in
      sent.mail.body.firstMatch(of: /\/(?:confirm|reset)\/(\S+)/).map { String($0.1) }
    }
    return links.last ?? "none"
  }

  static let form: JSONValue = [
    "email": "ada@example.com", "name": "Ada", "password": "correct horse battery",
  ]
  static let credentials: JSONValue = [
    "email": "ada@example.com", "password": "correct horse battery",
  ]

  /// Signs Ada up and confirms her address.
  func makeAccount() async throws {
    _ = try await post("/sign-up", Self.form)
    _ = try await post("/confirm", ["token": .string(linkToken)])
  }

  /// Signs Ada in, who gets an account first.
  func enter() async throws {
    try await makeAccount()
    _ = try await post("/sign-in", Self.credentials)
  }
}
