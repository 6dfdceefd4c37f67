public import HTTPCore
public import Ports

/// The door of an observatory: who signs in gets a token for a short time, and a way to a new one.
public final class TokenLogin: Application {
  /// How long an access token opens doors.
  public static let accessLifetime = Duration.seconds(15 * 60)
  /// How long a refresh token can be used, if it is not used before.
  public static let refreshLifetime = Duration.seconds(30 * 24 * 60 * 60)

  private let passwords: [String: Secret]
  private let tokens: any AccessTokens
  private let identifiers: any IdentifierSource
  private let clock: any WallClock

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
      default: throw NotWrittenYet()
      }
    } catch {
      return .text("\(error)", status: .notImplemented)
    }
  }
}

/// Here you begin; take it away when nothing throws it.
struct NotWrittenYet: Error {}
