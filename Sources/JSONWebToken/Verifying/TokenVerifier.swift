/// A verifier of JSON Web Tokens: first the signature, then the claims (RFC 7519, section 7.2).
///
/// ```swift
/// let key = try JSONWebKey(secret: randomBytes(count: 32), for: .hs256)
/// var claims = Claims()
/// claims.subject = "ada"
/// claims.expirationTime = NumericDate(seconds: 1_900_000_900)
/// let token = try TokenSigner(key: key, algorithm: .hs256).sign(claims)
///
/// let verifier = TokenVerifier(
///   keys: JSONWebKeySet([key]), algorithms: [.hs256],
///   rules: ClaimRules(issuer: nil, audience: nil))
/// try verifier.verify(token, at: NumericDate(seconds: 1_900_000_000)).subject  // "ada"
/// ```
public struct TokenVerifier: Sendable {
  private let signatures: SignatureVerifier
  private let rules: ClaimRules

  /// Chooses keys, algorithms and rules.
  ///
  /// - Parameters:
  ///   - keys: The keys to verify with.
  ///   - algorithms: The algorithms that are allowed; all others are refused.
  ///   - rules: What the claims must say.
  ///   - sizeLimit: The most bytes that a token may have.
  public init(
    keys: JSONWebKeySet, algorithms: Set<Algorithm>, rules: ClaimRules, sizeLimit: Int = 16_384
  ) {
    signatures = SignatureVerifier(keys: keys, algorithms: algorithms, sizeLimit: sizeLimit)
    self.rules = rules
  }

  /// Verifies a token at a moment.
  ///
  /// - Parameters:
  ///   - token: The compact serialisation, with nothing around it.
  ///   - now: The moment. It is no default, so that a test need not wait for a token to expire.
  /// - Returns: The claims, which may be believed now.
  /// - Throws: What ``SignatureVerifier/verify(_:)`` throws; then
  ///   ``TokenError/notJSON(_:reason:)``, ``TokenError/notAnObject(_:)`` and
  ///   ``TokenError/duplicateMember(_:_:)`` for the payload; then ``TokenError/wrongType(found:)``,
  ///   ``TokenError/missingClaim(_:)``, ``TokenError/malformedClaim(_:)``,
  ///   ``TokenError/wrongIssuer(found:)``, ``TokenError/wrongAudience(found:)``,
  ///   ``TokenError/expired(at:)``, ``TokenError/notYetValid(before:)`` or
  ///   ``TokenError/issuedInFuture(at:)``.
  public func verify(_ token: String, at now: NumericDate) throws(TokenError) -> Claims {
    let message = try signatures.verify(token)
    let claims = Claims(try TokenPart.payload.object(message.payload))
    try rules.check(claims, message.header, at: now)
    return claims
  }
}
