public import HTTPCore
import JSON
public import Ports
import Synchronization

/// The door of an observatory: who signs in gets a token for a short time, and a way to a new one.
public final class TokenLogin: Application {
  /// How long an access token opens doors.
  public static let accessLifetime = Duration.seconds(15 * 60)
  /// How long a refresh token can be used, if it is not used before.
  public static let refreshLifetime = Duration.seconds(30 * 24 * 60 * 60)

  private struct Session {
    let name: String
    let refresh: String
    let expires: Moment
  }

  private let passwords: [String: Secret]
  private let tokens: any AccessTokens
  private let identifiers: any IdentifierSource
  private let clock: any WallClock
  private let sessions = Mutex<[String: Session]>([:])

  /// Makes the application.
  ///
  /// - Parameters:
  ///   - passwords: Who may sign in, with which password. (A real one keeps hashes.)
  ///   - tokens: Issues and verifies access tokens.
  ///   - identifiers: Makes names that nobody can guess.
  ///   - clock: What time it is.
  public init(
    passwords: [String: Secret], tokens: any AccessTokens, identifiers: any IdentifierSource,
    clock: any WallClock
  ) {
    self.passwords = passwords
    self.tokens = tokens
    self.identifiers = identifiers
    self.clock = clock
  }

  /// Answers a request.
  public func respond(to request: Request) async -> Response {
    do {
      switch (request.head.method, request.path) {
      case (.post, "/sign-in"): return try signIn(try await request.json())
      case (.get, "/me"): return try me(request)
      case (.post, "/refresh"): return try refresh(request)
      case (.post, "/sign-out"): return signOut(request)
      default: return Response(status: .notFound)
      }
    } catch {
      return Response(answering: error)
    }
  }

  private func signIn(_ form: JSONValue) throws -> Response {
    let name = form["name"]?.string ?? ""
    guard let password = passwords[name], password == Secret(form["password"]?.string ?? "") else {
      throw Problem(status: .unauthorized, detail: "The name or the password is wrong.")
    }
    return try open(identifiers.makeIdentifier(), of: name)
  }

  private func me(_ request: Request) throws -> Response {
    let field = request.head["Authorization"] ?? ""
    do {
      guard field.lowercased().hasPrefix("bearer ") else { throw Problem(status: .unauthorized) }
      return .text("\(try tokens.verify(Secret(String(field.dropFirst(7))), at: clock.now()))")
    } catch {
      var response = Response(status: .unauthorized)
      try response.headers.append("WWW-Authenticate", "Bearer realm=\"observatory\"")
      return response
    }
  }

  private func refresh(_ request: Request) throws -> Response {
    let (id, token) = presented(request)
    // Used up, whatever comes of it: a token that comes a second time has been stolen.
    guard let session = sessions.withLock({ $0.removeValue(forKey: id) }),
      session.refresh == token, clock.now() < session.expires
    else { throw Problem(status: .unauthorized, detail: "Sign in again.") }
    return try open(id, of: session.name)
  }

  private func signOut(_ request: Request) -> Response {
    let (id, _) = presented(request)
    _ = sessions.withLock { $0.removeValue(forKey: id) }
    return Response(status: .noContent)
  }

  /// The session that the cookie names, and the whole refresh token.
  private func presented(_ request: Request) -> (id: String, token: String) {
    let token = request.cookies["refresh"] ?? ""
    return (String(token.prefix { $0 != "." }), token)
  }

  /// Opens a session, or opens it anew: a new token of each kind.
  private func open(_ id: String, of name: String) throws -> Response {
    let now = clock.now()
    let refresh = "\(id).\(identifiers.makeIdentifier())"
    let session = Session(name: name, refresh: refresh, expires: now + Self.refreshLifetime)
    sessions.withLock { $0[id] = session }
    let access = try tokens.issue(
      for: Account.ID("\(name)"), at: now, expiring: now + Self.accessLifetime)
    var response = Response.json(["access": .string(access.reveal())])
    let attributes = ["Path=/", "HttpOnly", "Secure", "SameSite=Strict"]
    try response.headers.append(
      "Set-Cookie", "refresh=\(refresh); \(attributes.joined(separator: "; "))")
    return response
  }
}
