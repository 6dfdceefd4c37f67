public import Ports
import Testing

/// What every issuer of access tokens keeps, the real ones and the doubles.
///
/// ```swift
/// @Test(arguments: AccessTokensContract.promises)
/// func `keeps the promise`(_ promise: AccessTokensContract.Promise) async throws {
///   try await promise.check(
///     .init(tokens: FakeAccessTokens(), others: FakeAccessTokens(prefix: "other-")))
/// }
/// ```
public enum AccessTokensContract {
  /// An issuer under contract, and another one whose tokens are strange to it.
  public struct Subject: Sendable {
    /// The issuer.
    public let tokens: any AccessTokens
    /// An issuer with another key or of another kind.
    public let others: any AccessTokens

    /// Makes a subject of two issuers that nobody used before.
    public init(tokens: any AccessTokens, others: any AccessTokens) {
      self.tokens = tokens
      self.others = others
    }
  }

  /// A promise about an issuer.
  public typealias Promise = ContractPromise<Subject>

  /// The promises of the port `AccessTokens`.
  public static let promises = [
    Promise("a token says whose it is until it expires") { subject, location in
      let token = try subject.tokens.issue(for: "a-1", at: noon, expiring: expiry)
      for moment in [noon, expiry + .seconds(-1)] {
        let account = try subject.tokens.verify(token, at: moment)
        #expect(account == "a-1", sourceLocation: location)
      }
    },
    Promise("a token is refused from the moment that it expires") { subject, location in
      let token = try subject.tokens.issue(for: "a-1", at: noon, expiring: expiry)
      #expect(throws: AccessTokenError.expired(at: expiry), sourceLocation: location) {
        try subject.tokens.verify(token, at: expiry)
      }
    },
    Promise("a token from the future is refused") { subject, location in
      let token = try subject.tokens.issue(for: "a-1", at: noon, expiring: expiry)
      expectInvalid(token, at: noon + .seconds(-1), subject, location)
    },
    Promise("tokens of two accounts are told apart") { subject, location in
      let first = try subject.tokens.issue(for: "a-1", at: noon, expiring: expiry)
      let second = try subject.tokens.issue(for: "a-2", at: noon, expiring: expiry)
      let accounts = try [first, second].map { try subject.tokens.verify($0, at: noon) }
      #expect(accounts == ["a-1", "a-2"], sourceLocation: location)
    },
    Promise("a token of another issuer is refused") { subject, location in
      _ = try subject.tokens.issue(for: "a-1", at: noon, expiring: expiry)
      let token = try subject.others.issue(for: "a-1", at: noon, expiring: expiry)
      expectInvalid(token, at: noon, subject, location)
    },
    Promise("a damaged token is refused") { subject, location in
      let token = try subject.tokens.issue(for: "a-1", at: noon, expiring: expiry).reveal()
      for text in ["", "x", String(token.dropLast()), token + "A", "A" + token] {
        expectInvalid(Secret(text), at: noon, subject, location)
      }
    },
  ]

  private static let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)
  private static let expiry = noon + .seconds(900)

  private static func expectInvalid(
    _ token: Secret, at moment: Moment, _ subject: Subject, _ location: SourceLocation
  ) {
    let error = #expect(throws: AccessTokenError.self, sourceLocation: location) {
      try subject.tokens.verify(token, at: moment)
    }
    if case .invalid = error { return }
    Issue.record("\(String(describing: error)) is not invalid", sourceLocation: location)
  }
}
