internal import JSON

/// The claims that the rules look at, found in one walk over the members.
struct RegisteredClaims {
  private(set) var issuer: JSONValue?
  private(set) var subject: JSONValue?
  private(set) var audience: JSONValue?
  private(set) var expirationTime: JSONValue?
  private(set) var notBefore: JSONValue?
  private(set) var issuedAt: JSONValue?
  private(set) var tokenID: JSONValue?

  init(_ claims: Claims) {
    let members = claims.members.members.span
    for place in members.indices {
      let name = members[place].name.utf8
      // All of them have three letters of ASCII (RFC 7519, section 4.1).
      guard name.count == 3 else { continue }
      let value = members[place].value
      switch name.reduce(0, { $0 << 8 | UInt32($1) }) {
      case 0x69_73_73: issuer = value
      case 0x73_75_62: subject = value
      case 0x61_75_64: audience = value
      case 0x65_78_70: expirationTime = value
      case 0x6e_62_66: notBefore = value
      case 0x69_61_74: issuedAt = value
      case 0x6a_74_69: tokenID = value
      default: break
      }
    }
  }

  /// Refuses `sub` and `jti` of another form than a text.
  func checkIdentifiers() throws(TokenError) {
    if let subject, subject.string == nil { throw .malformedClaim("sub") }
    if let tokenID, tokenID.string == nil { throw .malformedClaim("jti") }
  }
}
