internal import JSON

extension Claims {
  /// Who issued the token (`iss`, RFC 7519, section 4.1.1), where it is a text.
  public var issuer: String? {
    get { members["iss"]?.string }
    set { members["iss"] = newValue.map(JSONValue.string) }
  }
}

extension RegisteredClaims {
  /// Refuses another issuer than the expected one; without an expectation any will do.
  func checkIssuer(_ rules: ClaimRules) throws(TokenError) {
    if let issuer, issuer.string == nil { throw .malformedClaim("iss") }
    guard let expected = rules.issuer else { return }
    guard let issuer = issuer?.string else { throw .missingClaim("iss") }
    // Scalar by scalar (RFC 7519, section 7.3): two forms of "é" are two issuers.
    guard issuer.unicodeScalars.elementsEqual(expected.unicodeScalars) else {
      throw .wrongIssuer(found: issuer)
    }
  }
}
