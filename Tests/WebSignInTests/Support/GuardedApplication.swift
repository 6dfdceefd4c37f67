import ExpressStyle
import HTTPCore
import Ports
import TestDoubles
import WebSignIn

/// An application behind all guards, as middleware.
func guardedApplication(tokens: FakeAccessTokens, clock: any WallClock) throws
  -> ExpressApplication
{
  let bearer = BearerGuard(realm: "shop", tokens: tokens, clock: clock)
  let limit = RateLimitGuard(
    RateLimiter(RateLimit(2, per: .seconds(60)), clock: clock), key: { $0.peer?.address })
  let crossSite = CrossSiteGuard(
    origins: .sameHost, tokens: try CSRFTokens(key: Secret("0123456789abcdef0123456789abcdef")))
  return ExpressApplication { app in
    app.use { request, next in
      try limit.check(request)
      return await next(request)
    }
    app.use { request, next in
      try crossSite.check(request)
      return await next(request)
    }
    app.use("/orders") { request, next in await next(try bearer.admitting(request)) }
    app.post("/orders") { request in .text(request[SignedInAccount.self]?.rawValue ?? "nobody") }
  }
}
