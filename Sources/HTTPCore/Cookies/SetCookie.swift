/// A cookie that a server sets (RFC 6265, section 4.1; SameSite and prefixes of RFC 6265bis).
///
/// It is `Secure`, `HttpOnly` and `SameSite=Lax` unless something else is asked for.
///
/// ```swift
/// let cookie = try SetCookie("session", token, maximumAge: .seconds(900))
/// try response.headers.append("Set-Cookie", cookie.fieldValue)
/// ```
public struct SetCookie: Sendable, Hashable {
  /// Which requests from other sites carry the cookie.
  public enum SameSite: String, Sendable, CaseIterable {
    /// None.
    case strict = "Strict"
    /// Those that a person makes by following a link.
    case lax = "Lax"
    /// All; the cookie has to be secure.
    case none = "None"
  }

  /// The name, a token.
  public let name: String
  /// The value, without blanks, quotes, commas, semicolons and backslashes.
  public let value: String
  /// The paths below which the cookie is sent.
  public let path: String
  /// The host below which it is sent; nil for the one that sets it alone.
  public let domain: String?
  /// How long it lives, nil until the browser ends; zero or less removes it.
  public let maximumAge: Duration?
  /// Whether it is sent over TLS alone.
  public let isSecure: Bool
  /// Whether scripts of the page cannot read it.
  public let isHTTPOnly: Bool
  /// Which requests from other sites carry it.
  public let sameSite: SameSite

  /// Checks and makes a cookie.
  ///
  /// - Throws: `CookieError.invalidName`, `.invalidValue`, `.invalidPath`, `.invalidDomain` or
  ///   `.needsSecure`: the first that applies, in this order; `.brokenPrefix` where the name starts
  ///   with `__Secure-` or `__Host-` and the rest does not keep that promise.
  public init(
    _ name: String, _ value: String, path: String = "/", domain: String? = nil,
    maximumAge: Duration? = nil, isSecure: Bool = true, isHTTPOnly: Bool = true,
    sameSite: SameSite = .lax
  ) throws(CookieError) {
    guard !name.isEmpty, name.utf8.allSatisfy(ByteClass.isToken) else { throw .invalidName(name) }
    guard value.utf8.allSatisfy(Self.isValueByte) else { throw .invalidValue(name: name) }
    let isPath = path.utf8.allSatisfy { 0x20..<0x7f ~= $0 && $0 != UInt8(ascii: ";") }
    guard path.hasPrefix("/"), isPath else { throw .invalidPath(path) }
    if let domain {
      let isHost = domain.utf8.allSatisfy { ByteClass.isUnreserved($0) && $0 != UInt8(ascii: "~") }
      guard !domain.isEmpty, isHost else { throw .invalidDomain(domain) }
    }
    if sameSite == .none, !isSecure { throw .needsSecure(name: name) }
    let prefix = name.lowercased()
    if prefix.hasPrefix("__secure-"), !isSecure { throw .brokenPrefix(name: name) }
    if prefix.hasPrefix("__host-"), !isSecure || path != "/" || domain != nil {
      throw .brokenPrefix(name: name)
    }
    (self.name, self.value, self.path, self.domain) = (name, value, path, domain)
    (self.maximumAge, self.isSecure, self.isHTTPOnly) = (maximumAge, isSecure, isHTTPOnly)
    self.sameSite = sameSite
  }

  /// The value of the `Set-Cookie` field.
  public var fieldValue: String {
    var text = "\(name)=\(value); Path=\(path)"
    if let domain { text += "; Domain=\(domain)" }
    if let maximumAge { text += "; Max-Age=\(max(0, maximumAge.components.seconds))" }
    if isSecure { text += "; Secure" }
    if isHTTPOnly { text += "; HttpOnly" }
    return text + "; SameSite=\(sameSite.rawValue)"
  }

  static func isValueByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x2b, 0x2d...0x3a, 0x3c...0x5b, 0x5d...0x7e: true
    default: false
    }
  }
}

/// The reason why a cookie cannot be set.
public enum CookieError: Error, Hashable, Sendable {
  /// The name is no token.
  case invalidName(String)
  /// The value, which is not repeated as it may be a secret, has a byte that no cookie has.
  case invalidValue(name: String)
  /// The path does not start with a slash, or has a semicolon, a control or a letter beyond ASCII.
  case invalidPath(String)
  /// The domain is no host name.
  case invalidDomain(String)
  /// A cookie for requests of all sites is not secure: browsers drop it.
  case needsSecure(name: String)
  /// The prefix of the name promises what the rest does not keep: browsers drop it.
  case brokenPrefix(name: String)
}

extension CookieError: CustomStringConvertible {
  /// What was wrong, and what to change.
  public var description: String {
    switch self {
    case .invalidName(let name): "\(name.debugDescription) is no cookie name. Use a token."
    case .invalidValue(let name):
      "The value of the cookie \(name) has a byte that no cookie may have. Encode it, as base64url."
    case .invalidPath(let path): "\(path.debugDescription) is no path of a cookie."
    case .invalidDomain(let domain): "\(domain.debugDescription) is no domain of a cookie."
    case .needsSecure(let name): "The cookie \(name) has SameSite=None. Make it secure."
    case .brokenPrefix(let name):
      "\(name) promises a secure cookie; one with __Host- has the path / and no domain."
    }
  }
}
