import Cryptography
import JSON
import JSONWebToken
import Testing

struct SignerTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    let algorithm: Algorithm
    let key: JSONWebKey
    var testDescription: String { algorithm.rawValue }
  }

  static func pairs() throws -> [Pair] {
    [
      Pair(algorithm: .hs256, key: try JSONWebKey(secret: secret, for: .hs256, id: "k")),
      Pair(algorithm: .hs384, key: try JSONWebKey(secret: secret, for: .hs384, id: "k")),
      Pair(algorithm: .hs512, key: try JSONWebKey(secret: secret, for: .hs512, id: "k")),
      Pair(algorithm: .es256, key: JSONWebKey(try P256PrivateKey.generate(), id: "k")),
      Pair(algorithm: .edDSA, key: JSONWebKey(try Ed25519PrivateKey.generate(), id: "k")),
    ]
  }

  @Test(arguments: try pairs())
  func `signs claims that verify as they were`(pair: Pair) throws {
    var claims = Claims(JSONObject([.init("name", "Ada"), .init("admin", false)]))
    claims.subject = "ada"
    claims.issuer = "bank"
    claims.audience = ["shop", "till"]
    claims.tokenID = "7"
    claims.issuedAt = noon
    claims.notBefore = noon
    claims.expirationTime = NumericDate(seconds: 1_900_000_900.5)
    let token = try TokenSigner(key: pair.key, algorithm: pair.algorithm).sign(claims)
    let verifier = TokenVerifier(
      keys: JSONWebKeySet([pair.key]), algorithms: [pair.algorithm],
      rules: ClaimRules(issuer: "bank", audience: "till", type: "JWT"))
    #expect(try verifier.verify(token, at: noon) == claims)
  }

  @Test(arguments: try pairs())
  func `makes no signature that another key accepts`(pair: Pair) throws {
    let token = try TokenSigner(key: pair.key, algorithm: pair.algorithm).sign(Claims())
    for other in try Self.pairs() where other.algorithm != pair.algorithm {
      let verifier = SignatureVerifier(
        keys: JSONWebKeySet([other.key]), algorithms: Set(Algorithm.allCases))
      let error = #expect(throws: TokenError.self) { try verifier.verify(token) }
      #expect(error == .noKey(pair.algorithm, id: "k"))
    }
  }

  @Test func `sets algorithm and key identifier over the caller's`() throws {
    let pair = try Self.pairs()[0]
    let token = try TokenSigner(key: pair.key, algorithm: .hs256).sign(
      payload: Array("{}".utf8), header: JSONObject([.init("alg", "none"), .init("cty", "x")]))
    let header = try UnverifiedToken(readingWithoutVerifying: token).unverifiedHeader
    #expect(header.algorithmName == "HS256")
    #expect(header.keyID == "k")
    #expect(header.members["cty"] == "x")
  }

  @Test func `reads a token without verifying it`() throws {
    let forged = "\(base64URL(#"{"alg":"none"}"#)).\(base64URL(#"{"sub":"eve"}"#))."
    #expect(try UnverifiedToken(readingWithoutVerifying: forged).unverifiedClaims.subject == "eve")
  }

  @Test func `refuses a secret that is too short for the algorithm`() {
    let error = #expect(throws: TokenError.self) {
      try JSONWebKey(secret: Array(secret.prefix(31)), for: .hs256)
    }
    #expect(error == .secretTooShort(bytes: 31, minimum: 32))
  }

  @Test func `the documented token works as written`() throws {
    let key = try JSONWebKey(secret: randomBytes(count: 32), for: .hs256)
    var claims = Claims()
    claims.subject = "ada"
    claims.expirationTime = NumericDate(seconds: 1_900_000_900)
    let token = try TokenSigner(key: key, algorithm: .hs256).sign(claims)

    let verifier = TokenVerifier(
      keys: JSONWebKeySet([key]), algorithms: [.hs256],
      rules: ClaimRules(issuer: nil, audience: nil))
    #expect(try verifier.verify(token, at: NumericDate(seconds: 1_900_000_000)).subject == "ada")
  }
}
