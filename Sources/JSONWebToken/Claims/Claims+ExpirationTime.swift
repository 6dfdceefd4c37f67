internal import JSON

extension Claims {
  /// When the token stops being valid (`exp`, RFC 7519, section 4.1.4).
  public var expirationTime: NumericDate? {
    get { NumericDate(members["exp"]) }
    set { members["exp"] = newValue?.json }
  }
}

extension RegisteredClaims {
  /// Refuses a token from the moment it expires, plus the leeway.
  func checkExpirationTime(_ now: NumericDate, _ rules: ClaimRules) throws(TokenError) {
    guard let expirationTime else {
      if rules.requiresExpirationTime { throw .missingClaim("exp") }
      return
    }
    guard let expiry = NumericDate(expirationTime) else { throw .malformedClaim("exp") }
    guard now < expiry.advanced(by: rules.leeway) else { throw .expired(at: expiry) }
  }
}
