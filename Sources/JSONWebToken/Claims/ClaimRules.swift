/// What the claims of a token must say.
public struct ClaimRules: Sendable {
  /// The expected issuer; `nil` accepts any.
  public var issuer: String?
  /// The name of this service; `nil` accepts only tokens without an audience.
  public var audience: String?
  /// The expected `typ` of the header, such as `at+jwt`; `nil` accepts any.
  public var type: String?
  /// How much clocks may differ, never negative.
  public var leeway: Duration
  /// Whether a token without `exp` is refused.
  public var requiresExpirationTime: Bool

  /// Chooses rules.
  ///
  /// - Parameters:
  ///   - issuer: The expected issuer; `nil` accepts any.
  ///   - audience: The name of this service; `nil` accepts only tokens without an audience.
  ///   - type: The expected `typ` of the header; `nil` accepts any.
  ///   - leeway: How much clocks may differ. A negative one is a programmer error and traps.
  ///   - requiresExpirationTime: Whether a token without `exp` is refused.
  public init(
    issuer: String?, audience: String?, type: String? = nil, leeway: Duration = .zero,
    requiresExpirationTime: Bool = true
  ) {
    precondition(leeway >= .zero, "A leeway is not negative.")
    self.issuer = issuer
    self.audience = audience
    self.type = type
    self.leeway = leeway
    self.requiresExpirationTime = requiresExpirationTime
  }

  /// Applies all rules, in the order of RFC 7519, section 4.1.
  func check(_ claims: Claims, _ header: Header, at now: NumericDate) throws(TokenError) {
    try checkType(header)
    let registered = RegisteredClaims(claims)
    try registered.checkIssuer(self)
    try registered.checkIdentifiers()
    try registered.checkAudience(self)
    try registered.checkExpirationTime(now, self)
    try registered.checkNotBefore(now, self)
    try registered.checkIssuedAt(now, self)
  }

  /// Media types compare without case, and `application/` may be left out (RFC 7515, section 4.1.9).
  private func checkType(_ header: Header) throws(TokenError) {
    guard let type else { return }
    guard let found = header.type, Self.normal(found) == Self.normal(type) else {
      throw .wrongType(found: header.type)
    }
  }

  private static func normal(_ type: String) -> String {
    let type = type.lowercased()
    return type.contains("/") ? type : "application/" + type
  }
}
