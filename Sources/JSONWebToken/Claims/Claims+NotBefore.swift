internal import JSON

extension Claims {
  /// When the token starts being valid (`nbf`, RFC 7519, section 4.1.5).
  public var notBefore: NumericDate? {
    get { NumericDate(members["nbf"]) }
    set { members["nbf"] = newValue?.json }
  }
}

extension RegisteredClaims {
  /// Refuses a token before its time, less the leeway.
  func checkNotBefore(_ now: NumericDate, _ rules: ClaimRules) throws(TokenError) {
    guard let notBefore else { return }
    guard let start = NumericDate(notBefore) else { throw .malformedClaim("nbf") }
    guard start <= now.advanced(by: rules.leeway) else { throw .notYetValid(before: start) }
  }
}
