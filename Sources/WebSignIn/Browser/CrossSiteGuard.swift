public import HTTPCore
import Ports

/// The guard against requests that a page of another site makes a browser send (CSRF).
///
/// It promises:
/// 1. GET, HEAD and OPTIONS pass: they must change nothing.
/// 2. Any other request passes only where its origin is allowed.
/// 3. One that carries the session's cookie has to carry the session's token in `X-CSRF-Token`, too:
///    a header that no form and no foreign page can set. They are compared in constant time.
/// 4. What is refused gets 403 and reaches no handler.
///
/// ```swift
/// let guarded = CrossSiteGuard(origins: .sameHost, tokens: csrfTokens)
/// try router.add(.post, "/orders", guarded.protecting(placeOrder))
/// ```
public struct CrossSiteGuard: Sendable {
  /// The field that carries the token.
  public static let field = "X-CSRF-Token"

  /// Which origins are allowed.
  public let origins: OriginRule
  private let tokens: CSRFTokens

  /// Makes a guard.
  ///
  /// - Parameters:
  ///   - origins: Which pages may send requests that change something.
  ///   - tokens: What makes and checks the tokens of sessions.
  public init(origins: OriginRule, tokens: CSRFTokens) {
    self.origins = origins
    self.tokens = tokens
  }

  /// Checks a request.
  ///
  /// - Throws: `CrossSiteError`, or `CryptographyError.failed`.
  public func check(_ request: Request) throws {
    switch request.head.method {
    case .get, .head, .options: return
    default: break
    }
    guard origins.allows(request.head) else {
      guard let origin = request.head["Origin"] else { throw CrossSiteError.foreignSite }
      throw CrossSiteError.foreignOrigin(origin)
    }
    guard let session = SessionCookies.session(of: request) else { return }
    guard let token = request.head[Self.field] else { throw CrossSiteError.missingToken }
    guard try tokens.isValid(token, for: session) else { throw CrossSiteError.wrongToken }
  }

  /// Puts the guard before a handler.
  public func protecting(_ handler: @escaping RequestHandler) -> RequestHandler {
    { request in
      try check(request)
      return try await handler(request)
    }
  }
}
