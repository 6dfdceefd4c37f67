import Adapters
import JSONWebToken
import Ports
import TestDoubles
import TestSupport
import Testing

@Suite struct `A token digester` {
  @Test(arguments: TokenDigesterContract.promises)
  func `that is a fake keeps the promise`(_ promise: TokenDigesterContract.Promise) async throws {
    try await promise.check(FakeTokenDigester())
  }

  @Test(arguments: TokenDigesterContract.promises)
  func `with SHA-256 keeps the promise`(_ promise: TokenDigesterContract.Promise) async throws {
    try await promise.check(SHA256TokenDigester())
  }

  @Test(arguments: Fault.allCases)
  func `that breaks a promise is rejected by it`(_ fault: Fault) async throws {
    let promise = try TokenDigesterContract.promises.named(fault.rawValue)
    await withKnownIssue { try await promise.check(BrokenTokenDigester(fault: fault)) }
  }

  /// The faults, by the promise that each breaks.
  enum Fault: String, CaseIterable, CustomTestStringConvertible {
    case counts = "equal tokens have equal digests"
    case folds = "different tokens have different digests"
    case copies = "a digest does not hold the token"
    var testDescription: String { "\(self)" }
  }

  struct BrokenTokenDigester: TokenDigester {
    let fault: Fault
    let identifiers = IncrementingIdentifierSource()
    let fake = FakeTokenDigester()

    func digest(_ token: Secret) -> TokenDigest {
      switch fault {
      case .counts: TokenDigest(encoded: Secret(identifiers.makeIdentifier()))
      case .folds: fake.digest(Secret(token.reveal().lowercased()))
      case .copies: TokenDigest(encoded: token)
      }
    }
  }
}

@Suite struct `An issuer of access tokens` {
  @Test(arguments: AccessTokensContract.promises)
  func `that is a fake keeps the promise`(_ promise: AccessTokensContract.Promise) async throws {
    try await promise.check(
      .init(tokens: FakeAccessTokens(), others: FakeAccessTokens(prefix: "other-")))
  }

  @Test(arguments: AccessTokensContract.promises)
  func `with JSON Web Tokens keeps the promise`(
    _ promise: AccessTokensContract.Promise
  ) async throws {
    try await promise.check(.init(tokens: issuer(secret: 1), others: issuer(secret: 2)))
  }

  private func issuer(secret: UInt8) throws -> JSONWebTokenIssuer {
    let key = try JSONWebKey(secret: Array(repeating: secret, count: 32), for: .hs256)
    return try JSONWebTokenIssuer(
      key: key, algorithm: .hs256, issuer: "https://shop.example", audience: "shop")
  }

  @Test(arguments: Fault.allCases)
  func `that breaks a promise is rejected by it`(_ fault: Fault) async throws {
    let promise = try AccessTokensContract.promises.named(fault.rawValue)
    await withKnownIssue {
      try await promise.check(
        .init(
          tokens: BrokenAccessTokens(fault: fault), others: FakeAccessTokens(prefix: "other-")))
    }
  }

  /// The faults, by the promise that each breaks.
  enum Fault: String, CaseIterable, CustomTestStringConvertible {
    case expiresEarly = "a token says whose it is until it expires"
    case expiresLate = "a token is refused from the moment that it expires"
    case acceptsFuture = "a token from the future is refused"
    case knowsOneAccount = "tokens of two accounts are told apart"
    case trustsAll = "a token of another issuer is refused"
    case trims = "a damaged token is refused"
    var testDescription: String { "\(self)" }
  }

  struct BrokenAccessTokens: AccessTokens {
    let fault: Fault
    let fake = FakeAccessTokens()

    func issue(
      for account: Account.ID, at now: Moment, expiring expiry: Moment
    ) throws -> Secret {
      let start = fault == .acceptsFuture ? now + .seconds(-60) : now
      let end: Moment =
        switch fault {
        case .expiresEarly: expiry + .seconds(-1)
        case .expiresLate: expiry + .seconds(1)
        default: expiry
        }
      return try fake.issue(
        for: fault == .knowsOneAccount ? "a-1" : account, at: start, expiring: end)
    }

    func verify(_ token: Secret, at now: Moment) throws -> Account.ID {
      var text = token.reveal()
      if fault == .trustsAll { text = text.replacing("other-", with: "access-") }
      if fault == .trims { text = String(text.prefix(8)) }
      return try fake.verify(Secret(text), at: now)
    }
  }
}
