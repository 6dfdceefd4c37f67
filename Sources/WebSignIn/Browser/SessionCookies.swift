public import HTTPCore
public import Ports

/// The two cookies of a session in a browser.
///
/// | cookie | value | who reads it |
/// |---|---|---|
/// | `__Host-session` | the refresh token | the server alone: `HttpOnly` |
/// | `__Host-csrf` | the token that proves a page of ours | the page, which sends it as a header |
///
/// Both are `Secure`, `SameSite=Strict` and, as their prefix makes the browser check, set by this
/// host for itself. Chromium takes such cookies also from `http://127.0.0.1` and `localhost`; a browser
/// that does not needs TLS in front.
///
/// ```swift
/// let cookies = SessionCookies(tokens: csrfTokens)
/// let fields = try cookies.fields(for: signedIn.refreshToken, lifetime: SignIn.refreshLifetime)
/// ```
public struct SessionCookies: Sendable {
  /// The name of the cookie with the refresh token.
  public static let sessionName = "__Host-session"
  /// The name of the cookie with the token against forged requests.
  public static let tokenName = "__Host-csrf"

  private let tokens: CSRFTokens

  /// Makes the cookies of a server.
  public init(tokens: CSRFTokens) { self.tokens = tokens }

  /// The refresh token that a request carries; nil where there is none.
  public static func session(of request: Request) -> Secret? {
    guard let value = RequestCookies(request.head)[sessionName], !value.isEmpty else { return nil }
    return Secret(value)
  }

  /// The fields that set the cookies.
  ///
  /// - Parameters:
  ///   - session: The refresh token.
  ///   - lifetime: How long the browser keeps them.
  /// - Returns: Two fields `Set-Cookie`.
  /// - Throws: `CookieError.invalidValue` for a session that no cookie can hold, or
  ///   `CryptographyError.failed`.
  public func fields(for session: Secret, lifetime: Duration) throws -> HTTPHeaders {
    try Self.fields(session.reveal(), try tokens.token(for: session), lifetime)
  }

  /// The fields that remove the cookies.
  public static var removing: HTTPHeaders {
    do { return try fields("", "", .zero) } catch { preconditionFailure("\(error)") }
  }

  private static func fields(
    _ session: String, _ token: String, _ lifetime: Duration
  ) throws -> HTTPHeaders {
    let cookies = [
      try SetCookie(sessionName, session, maximumAge: lifetime, sameSite: .strict),
      try SetCookie(
        tokenName, token, maximumAge: lifetime, isHTTPOnly: false, sameSite: .strict),
    ]
    var fields = HTTPHeaders()
    for cookie in cookies { try fields.append("Set-Cookie", cookie.fieldValue) }
    return fields
  }
}
