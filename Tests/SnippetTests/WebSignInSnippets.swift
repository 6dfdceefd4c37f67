import ExpressStyle
import HTTPCore
import JSON
import Ports
import Services
import Testing
import WebSignIn

/// The examples in the documentation of WebSignIn, compiled as they stand and never called.
struct WebSignInSnippets {
  func bearerGuardExample(
    accessTokens: any AccessTokens, clock: any WallClock, router: inout Router<RequestHandler>
  ) throws {
    let bearer = BearerGuard(realm: "shop", tokens: accessTokens, clock: clock)
    try router.add(.get, "/me", bearer.protecting { request, account in .text("\(account)") })
  }

  func signedInAccountExample(bearer: BearerGuard, app: inout ExpressRoutes) {
    app.use("/orders") { request, next in await next(try bearer.admitting(request)) }
    app.get("/orders") { request in .text(request[SignedInAccount.self]?.rawValue ?? "") }
  }

  func rateLimitExample() {
    _ = RateLimit(10, per: .seconds(60))  // ten at once, then one every six seconds
  }

  func rateLimiterExample(clock: any WallClock) throws {
    let limiter = RateLimiter<String>(RateLimit(10, per: .seconds(60)), clock: clock)
    try limiter.take("192.0.2.7")
  }

  func rateLimitGuardExample(
    limiter: RateLimiter<String>, signIn: @escaping RequestHandler,
    router: inout Router<RequestHandler>
  ) throws {
    let guarded = RateLimitGuard(limiter) { request in request.head["X-Client"] }
    try router.add(.post, "/sign-in", guarded.protecting(signIn))
  }

  func jsonBodyExample(request: Request) async throws {
    let note = try JSONBody(schema: [
      "type": "object", "required": ["text"], "properties": ["text": ["type": "string"]],
    ])
    let text = try await note.read(request)["text"]?.string
    _ = text
  }

  func originRuleExample() {
    let rule = OriginRule.only(["https://shop.example"])
    _ = rule.allows("https://shop.example", host: "shop.example")  // true
  }

  func csrfTokensExample(settings: Settings, session: Secret) throws {
    let tokens = try CSRFTokens(key: settings.signingSecret)
    let token = try tokens.token(for: session)
    _ = try tokens.isValid(token, for: session)  // true
  }

  func crossSiteGuardExample(
    csrfTokens: CSRFTokens, placeOrder: @escaping RequestHandler,
    router: inout Router<RequestHandler>
  ) throws {
    let guarded = CrossSiteGuard(origins: .sameHost, tokens: csrfTokens)
    try router.add(.post, "/orders", guarded.protecting(placeOrder))
  }

  func sessionCookiesExample(csrfTokens: CSRFTokens, signedIn: SignedIn) throws {
    let cookies = SessionCookies(tokens: csrfTokens)
    let fields = try cookies.fields(for: signedIn.refreshToken, lifetime: SignIn.refreshLifetime)
    _ = fields
  }

  func signInLimitsExample(clock: any WallClock) {
    let limits = SignInLimits(mail: RateLimit(3, per: .seconds(3600)), clock: clock)
    _ = limits
  }

  func signInRoutesExample(routes: SignInRoutes) throws {
    var router = Router<RequestHandler>()
    try routes.add(to: &router)
  }
}
