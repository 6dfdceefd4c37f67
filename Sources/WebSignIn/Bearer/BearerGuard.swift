public import HTTPCore
public import Ports

/// The guard of protected routes: it asks for an access token in the header (RFC 6750).
///
/// It promises:
/// 1. A token counts only in the field `Authorization`. One in a query or a form would end up in
///    logs and histories, and is not looked at (section 2.3).
/// 2. Whoever sends none gets 401 with a bare challenge; whoever sends a bad one, 401 with
///    `invalid_token`; a malformed or repeated field, 400 with `invalid_request`; and a good one
///    for what its owner may not do, 403 with `insufficient_scope`.
/// 3. The handler behind it is not called then, and no answer repeats a token.
///
/// ```swift
/// let bearer = BearerGuard(realm: "shop", tokens: accessTokens, clock: clock)
/// try router.add(.get, "/me", bearer.protecting { request, account in .text("\(account)") })
/// ```
public struct BearerGuard: Sendable {
  /// What answers a request whose sender is known.
  public typealias Handler = @Sendable (Request, Account.ID) async throws -> Response

  /// The name of what is protected.
  public let realm: String
  private let tokens: any AccessTokens
  private let clock: any WallClock

  /// Makes a guard.
  ///
  /// - Parameters:
  ///   - realm: The name of what is protected: printable ASCII without quotes and backslashes, or
  ///     the program stops.
  ///   - tokens: What verifies tokens.
  ///   - clock: Tells whether a token's time is over.
  public init(realm: String, tokens: any AccessTokens, clock: any WallClock) {
    precondition(
      realm.unicodeScalars.allSatisfy { (" "..."~").contains($0) && $0 != "\"" && $0 != "\\" },
      "\(realm.debugDescription) cannot stand in a challenge.")
    self.realm = realm
    self.tokens = tokens
    self.clock = clock
  }

  /// Says whose token a request carries.
  ///
  /// - Throws: `BearerError` with the reason `.missing`, `.malformed`, `.expired` or `.invalid`; an
  ///   error of the tokens other than that the token is bad.
  public func account(of request: Request) throws -> Account.ID {
    switch BearerToken(request.head) {
    case .missing: throw BearerError(.missing, realm: realm)
    case .malformed: throw BearerError(.malformed, realm: realm)
    case .presented(let token): return try account(of: token)
    }
  }

  /// Says whose a token is that came on another way, such as a message of a WebSocket.
  ///
  /// - Throws: `BearerError` with the reason `.expired` or `.invalid`; an error of the tokens other
  ///   than that the token is bad.
  public func account(of token: Secret) throws -> Account.ID {
    do {
      return try tokens.verify(token, at: clock.now())
    } catch AccessTokenError.expired(let moment) {
      throw BearerError(.expired(at: moment), realm: realm)
    } catch AccessTokenError.invalid {
      throw BearerError(.invalid, realm: realm)
    }
  }

  /// Puts the guard before a handler.
  public func protecting(_ handler: @escaping Handler) -> RequestHandler {
    { request in try await handler(request, account(of: request)) }
  }

  /// Puts the guard before a handler that not everybody may call.
  ///
  /// - Parameters:
  ///   - scope: The name of what is asked for, which the challenge repeats: a token of RFC 6749,
  ///     section 3.3.
  ///   - isAllowed: Says whether the account may do it.
  ///   - handler: What answers then.
  /// - Returns: A handler that throws `BearerError` where the guard or `isAllowed` says no.
  public func protecting(
    scope: String, where isAllowed: @escaping @Sendable (Request, Account.ID) async throws -> Bool,
    _ handler: @escaping Handler
  ) -> RequestHandler {
    protecting { request, account in
      guard try await isAllowed(request, account) else {
        throw BearerError(.insufficientScope(scope), realm: realm)
      }
      return try await handler(request, account)
    }
  }
}
