internal import JSON

extension Claims {
  /// Whom the token is for (`aud`, RFC 7519, section 4.1.3): one text, or several in an array.
  public var audience: [String]? {
    get { members["aud"].flatMap(Self.audience) }
    set {
      members["aud"] = newValue.map { names in
        names.count == 1 ? .string(names[0]) : .array(names.map(JSONValue.string))
      }
    }
  }

  /// Reads the names, or answers `nil` for another form.
  fileprivate static func audience(_ value: JSONValue) -> [String]? {
    if let one = value.string { return [one] }
    guard let items = value.array else { return nil }
    let names = items.compactMap(\.string)
    return names.count == items.count ? names : nil
  }
}

extension RegisteredClaims {
  /// Refuses a token for others.
  ///
  /// A token that names an audience is refused where no audience is expected, too: the verifier
  /// does not know itself to be one of them.
  func checkAudience(_ rules: ClaimRules) throws(TokenError) {
    guard let audience else {
      if rules.audience != nil { throw .missingClaim("aud") }
      return
    }
    guard let names = Claims.audience(audience) else { throw .malformedClaim("aud") }
    let isMeant = names.contains { name in
      rules.audience.map { name.unicodeScalars.elementsEqual($0.unicodeScalars) } ?? false
    }
    guard isMeant else { throw .wrongAudience(found: names) }
  }
}
