import Adapters
import Cryptography
import JSON
import JSONWebToken
import Ports
import Testing

@Suite struct `The adapters for secrets` {
  private let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)

  @Test func `want a rehash where the cost rose, and verify the old hash`() async throws {
    let old = try ScryptPasswordHasher(cost: .insecureForTests)
    let cost = try PasswordHash.Cost(logIterations: 5, blockSize: 1, parallelism: 1)
    let new = try ScryptPasswordHasher(cost: cost)
    let hash = try await old.hash(Secret("correct horse"))
    #expect(new.needsRehash(hash))
    #expect(try await new.verify(Secret("correct horse"), against: hash))
  }

  @Test func `hash many passwords at once`() async throws {
    let hasher = try ScryptPasswordHasher(cost: .insecureForTests)
    let hashes = try await withThrowingTaskGroup { group in
      for number in 0..<50 { group.addTask { try await hasher.hash(Secret("\(number)")) } }
      return try await group.reduce(into: Set<HashedPassword>()) { $0.insert($1) }
    }
    #expect(hashes.count == 50)
  }

  @Test func `digest as FIPS 180-4 says`() {
    let digest = SHA256TokenDigester().digest(Secret("abc")).encoded.reveal()
    #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `issue a token with the claims of RFC 9068 and no more`() throws {
    let token = try issuer(for: "shop").issue(for: "a-1", at: noon, expiring: noon + .seconds(900))
    let read = try UnverifiedToken(readingWithoutVerifying: token.reveal())
    #expect(read.unverifiedHeader.type == "at+jwt")
    let names = read.unverifiedClaims.members.members.map(\.name).sorted()
    #expect(names == ["aud", "exp", "iat", "iss", "sub"])
  }

  @Test func `refuse a token for another audience`() throws {
    let token = try issuer(for: "other").issue(for: "a-1", at: noon, expiring: noon + .seconds(900))
    let error = #expect(throws: AccessTokenError.self) {
      try issuer(for: "shop").verify(token, at: noon)
    }
    #expect(error == .invalid(reason: "\(TokenError.wrongAudience(found: ["other"]))"))
  }

  @Test func `refuse a token that is no access token`() throws {
    let key = try key()
    var claims = Claims()
    claims.issuer = "https://shop.example"
    claims.audience = ["shop"]
    claims.subject = "a-1"
    claims.expirationTime = NumericDate(seconds: Double(noon.secondsSince1970 + 900))
    let token = Secret(try TokenSigner(key: key, algorithm: .hs256).sign(claims))
    let error = #expect(throws: AccessTokenError.self) {
      try issuer(for: "shop").verify(token, at: noon)
    }
    #expect(error == .invalid(reason: "\(TokenError.wrongType(found: "JWT"))"))
  }

  @Test func `refuse a key that does not sign with the algorithm`() throws {
    #expect(throws: TokenError.keyNotFor(.es256)) {
      try JSONWebTokenIssuer(key: key(), algorithm: .es256, issuer: "i", audience: "a")
    }
  }

  private func key() throws -> JSONWebKey {
    try JSONWebKey(secret: Array(repeating: 7, count: 32), for: .hs256)
  }

  private func issuer(for audience: String) throws -> JSONWebTokenIssuer {
    try JSONWebTokenIssuer(
      key: key(), algorithm: .hs256, issuer: "https://shop.example", audience: audience)
  }
}
