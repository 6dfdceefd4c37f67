internal import JSON

extension Claims {
  /// When the token was issued (`iat`, RFC 7519, section 4.1.6).
  public var issuedAt: NumericDate? {
    get { NumericDate(members["iat"]) }
    set { members["iat"] = newValue?.json }
  }
}

extension RegisteredClaims {
  /// Refuses a token from the future, beyond the leeway.
  func checkIssuedAt(_ now: NumericDate, _ rules: ClaimRules) throws(TokenError) {
    guard let issuedAt else { return }
    guard let issued = NumericDate(issuedAt) else { throw .malformedClaim("iat") }
    guard issued <= now.advanced(by: rules.leeway) else { throw .issuedInFuture(at: issued) }
  }
}
