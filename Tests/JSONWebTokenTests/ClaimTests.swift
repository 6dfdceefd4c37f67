import JSONWebToken
import Testing

struct ClaimTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let payload: String
    let rules: ClaimRules
    let error: TokenError?

    init(
      _ testDescription: String, _ payload: String, issuer: String? = nil, audience: String? = nil,
      leeway: Int = 0, needsExpiry: Bool = false, _ error: TokenError?
    ) {
      self.testDescription = testDescription
      self.payload = payload
      rules = ClaimRules(
        issuer: issuer, audience: audience, leeway: .seconds(leeway),
        requiresExpirationTime: needsExpiry)
      self.error = error
    }
  }

  private static func date(_ seconds: Double) -> NumericDate { NumericDate(seconds: seconds) }

  // The tests play at second 1,900,000,000.
  static let examples = [
    Example("a second before it expires", #"{"exp":1900000001}"#, nil),
    Example("the second it expires", #"{"exp":1900000000}"#, .expired(at: date(1_900_000_000))),
    Example("half a second before it expires", #"{"exp":1900000000.5}"#, nil),
    Example("expired within the leeway", #"{"exp":1899999971}"#, leeway: 30, nil),
    Example(
      "expired beyond the leeway", #"{"exp":1899999970}"#, leeway: 30,
      .expired(at: date(1_899_999_970))),
    Example("no expiry where one is needed", "{}", needsExpiry: true, .missingClaim("exp")),
    Example("no expiry where none is needed", "{}", nil),
    Example("an expiry in a text", #"{"exp":"1900000001"}"#, .malformedClaim("exp")),
    Example("an expiry beyond all numbers", #"{"exp":1e400}"#, .malformedClaim("exp")),
    Example("the second it becomes valid", #"{"nbf":1900000000}"#, nil),
    Example(
      "a second too early", #"{"nbf":1900000001}"#, .notYetValid(before: date(1_900_000_001))),
    Example("early within the leeway", #"{"nbf":1900000030}"#, leeway: 30, nil),
    Example("a start that is no number", #"{"nbf":true}"#, .malformedClaim("nbf")),
    Example("issued this second", #"{"iat":1900000000}"#, nil),
    Example(
      "issued in a second", #"{"iat":1900000001}"#, .issuedInFuture(at: date(1_900_000_001))),
    Example("an issue date of null", #"{"iat":null}"#, .malformedClaim("iat")),
    Example("the expected issuer", #"{"iss":"bank"}"#, issuer: "bank", nil),
    Example("another issuer", #"{"iss":"Bank"}"#, issuer: "bank", .wrongIssuer(found: "Bank")),
    Example("no issuer", "{}", issuer: "bank", .missingClaim("iss")),
    Example("a list of issuers", #"{"iss":["bank"]}"#, .malformedClaim("iss")),
    Example(
      "an issuer that only looks the same", #"{"iss":"caf\u00e9"}"#, issuer: "cafe\u{301}",
      .wrongIssuer(found: "café")),
    Example("the expected audience", #"{"aud":"shop"}"#, audience: "shop", nil),
    Example("one of several audiences", #"{"aud":["till","shop"]}"#, audience: "shop", nil),
    Example(
      "other audiences", #"{"aud":["till"]}"#, audience: "shop", .wrongAudience(found: ["till"])),
    Example(
      "an audience where none is expected", #"{"aud":"shop"}"#, .wrongAudience(found: ["shop"])),
    Example("no audience", "{}", audience: "shop", .missingClaim("aud")),
    Example(
      "an empty list of audiences", #"{"aud":[]}"#, audience: "shop", .wrongAudience(found: [])),
    Example(
      "a number among the audiences", #"{"aud":["shop",1]}"#, audience: "shop",
      .malformedClaim("aud")),
    Example("a subject that is no text", #"{"sub":1}"#, .malformedClaim("sub")),
    Example("a token identifier that is no text", #"{"jti":{}}"#, .malformedClaim("jti")),
    Example("a claim that stands twice", #"{"exp":1,"exp":2}"#, .duplicateMember("exp", .payload)),
    Example("a payload that is no object", "[]", .notAnObject(.payload)),
  ]

  @Test(arguments: examples)
  func `judges a claim`(example: Example) throws {
    let verifier = TokenVerifier(
      keys: JSONWebKeySet([try JSONWebKey(secret: secret, for: .hs256)]), algorithms: [.hs256],
      rules: example.rules)
    let token = try token(payload: example.payload)
    if let expected = example.error {
      let error = #expect(throws: TokenError.self) { try verifier.verify(token, at: noon) }
      #expect(error == expected)
    } else {
      #expect(throws: Never.self) { try verifier.verify(token, at: noon) }
    }
  }

  @Test func `checks the signature before the claims`() throws {
    let other = try JSONWebKey(secret: secret.reversed(), for: .hs256)
    let verifier = TokenVerifier(
      keys: JSONWebKeySet([other]), algorithms: [.hs256],
      rules: ClaimRules(issuer: nil, audience: nil))
    let token = try token(payload: #"{"exp":1}"#)
    let error = #expect(throws: TokenError.self) { try verifier.verify(token, at: noon) }
    #expect(error == .wrongSignature)
  }

  private func verifyAccessToken(type: String) throws {
    let verifier = TokenVerifier(
      keys: JSONWebKeySet([try JSONWebKey(secret: secret, for: .hs256)]), algorithms: [.hs256],
      rules: ClaimRules(
        issuer: nil, audience: nil, type: "at+jwt", requiresExpirationTime: false))
    let token = try token(header: #"{"alg":"HS256","typ":"\#(type)"}"#, payload: "{}")
    _ = try verifier.verify(token, at: noon)
  }

  @Test(arguments: ["at+jwt", "AT+JWT", "application/at+jwt"])
  func `accepts the expected type in each of its spellings`(type: String) {
    #expect(throws: Never.self) { try verifyAccessToken(type: type) }
  }

  @Test(arguments: ["JWT", "at", "text/at+jwt", ""])
  func `refuses another type`(type: String) {
    let error = #expect(throws: TokenError.self) { try verifyAccessToken(type: type) }
    #expect(error == .wrongType(found: type))
  }
}
