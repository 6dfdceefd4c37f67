import JSON
import JSONWebToken
import Testing

struct ClaimMemberTests {
  @Test func `writes each date as a number of seconds`() {
    var claims = Claims()
    claims.issuedAt = noon
    claims.notBefore = noon
    claims.expirationTime = NumericDate(seconds: 1_900_000_000.5)
    #expect(claims["iat"]?.number?.double == 1_900_000_000)
    #expect(claims["nbf"]?.number?.double == 1_900_000_000)
    #expect(claims["exp"]?.number?.double == 1_900_000_000.5)
  }

  @Test func `gives back the identifier of the token`() {
    var claims = Claims()
    claims.tokenID = "7"
    #expect(claims.tokenID == "7")
  }

  @Test func `shows a date without a part of a second as a whole number`() {
    #expect(noon.description == "1900000000")
    #expect(NumericDate(seconds: 0.5).description == "0.5")
  }

  /// Verifies a token that expired so many seconds before noon, with half a second of leeway.
  private func verify(expiredBefore seconds: Double) throws {
    let verifier = TokenVerifier(
      keys: JSONWebKeySet([try JSONWebKey(secret: secret, for: .hs256)]), algorithms: [.hs256],
      rules: ClaimRules(issuer: nil, audience: nil, leeway: .milliseconds(500)))
    let token = try token(payload: #"{"exp":\#(noon.seconds - seconds)}"#)
    _ = try verifier.verify(token, at: noon)
  }

  @Test func `counts the part of a second of a leeway`() {
    #expect(throws: Never.self) { try verify(expiredBefore: 0.25) }
    #expect(throws: TokenError.self) { try verify(expiredBefore: 0.75) }
  }
}
