import Cryptography
import JSONWebToken

/// The examples in the documentation of JSONWebToken, compiled as they stand and never called.
struct JSONWebTokenSnippets {
  func tokenVerifierExample() throws {
    let key = try JSONWebKey(secret: randomBytes(count: 32), for: .hs256)
    var claims = Claims()
    claims.subject = "ada"
    claims.expirationTime = NumericDate(seconds: 1_900_000_900)
    let token = try TokenSigner(key: key, algorithm: .hs256).sign(claims)

    let verifier = TokenVerifier(
      keys: JSONWebKeySet([key]), algorithms: [.hs256],
      rules: ClaimRules(issuer: nil, audience: nil))
    _ = try verifier.verify(token, at: NumericDate(seconds: 1_900_000_000)).subject  // "ada"
  }
}
