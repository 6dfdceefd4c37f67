public import HTTPCore
import JSON
import JSONSchema
import Ports
public import Services

/// The services of accounts behind HTTP.
///
/// | route | body | answer |
/// |---|---|---|
/// | `POST /sign-up` | `email`, `name`, `password` | 202, whether or not the address has an account |
/// | `POST /confirm` | `token` | 200 with the account |
/// | `POST /sign-in` | `email`, `password` | 200 with an access token, and the session's cookies |
/// | `POST /refresh` | none | 200 with the next access token, and the next cookies |
/// | `POST /sign-out` | none | 204, and no cookies |
/// | `POST /password-reset` | `email` | 202, whether or not the address has an account |
/// | `POST /password` | `token`, `password` | 204 |
///
/// It promises:
/// 1. All routes obey `SignInLimits`, and all are behind `CrossSiteGuard`.
/// 2. A body that does not fit is answered with 422 and all that is wrong; nothing is done then.
/// 3. The refresh token is never in a body: pages cannot read it.
/// 4. Where a session has ended, the answer removes its cookies.
/// 5. No answer may be stored by a cache.
///
/// ```swift
/// var router = Router<RequestHandler>()
/// try routes.add(to: &router)
/// ```
public struct SignInRoutes: Sendable {
  let signUp: SignUp
  let signIn: SignIn
  let passwordReset: PasswordReset
  let cookies: SessionCookies
  let crossSite: CrossSiteGuard
  let limits: SignInLimits

  /// Makes the routes.
  public init(
    signUp: SignUp, signIn: SignIn, passwordReset: PasswordReset, cookies: SessionCookies,
    crossSite: CrossSiteGuard, limits: SignInLimits
  ) {
    self.signUp = signUp
    self.signIn = signIn
    self.passwordReset = passwordReset
    self.cookies = cookies
    self.crossSite = crossSite
    self.limits = limits
  }

  /// The paths and what answers a POST to them, with all guards before it.
  public var handlers: [(path: RoutePattern, handler: RequestHandler)] {
    let routes: [(RoutePattern, RequestHandler)] = [
      ("/sign-up", register), ("/confirm", confirm), ("/sign-in", openSession),
      ("/refresh", refresh), ("/sign-out", endSession), ("/password-reset", requestReset),
      ("/password", resetPassword),
    ]
    return routes.map { path, handler in
      (path, limits.peer.protecting(crossSite.protecting(Self.unstored(handler))))
    }
  }

  /// Adds the routes to a router.
  ///
  /// - Throws: `RouteConflict` where the router has one of them.
  public func add(to router: inout Router<RequestHandler>) throws(RouteConflict) {
    for (path, handler) in handlers {
      try router.add(.post, path, handler)
    }
  }

  private static func unstored(_ handler: @escaping RequestHandler) -> RequestHandler {
    { request in try await handler(request).adding(["Cache-Control": "no-store"]) }
  }
}
