/// An absolute `http` or `https` URL that was checked when it was made (RFC 9110, section 4.2).
///
/// It stands in for Foundation's `URL`, which accepts nearly every text. User names, fragments and
/// bare blanks are refused; the text goes on the wire as it is, so what it holds has to be escaped.
///
/// ```swift
/// let url: HTTPURL = "https://rates.example:8443/EUR?to=USD"
/// (url.host, url.path, url.query)  // ("rates.example:8443", "/EUR", "to=USD")
/// ```
public struct HTTPURL: Hashable, Sendable {
  /// `http` or `https`.
  public let scheme: String
  /// The host in lower case, with its port where one was given.
  public let host: String
  /// The path, at least `/`, still escaped.
  public let path: String
  /// What follows the question mark, still escaped; nil where there is no question mark.
  public let query: String?

  /// Checks a text and makes a URL of it.
  ///
  /// - Throws: `HTTPURLError.forbiddenCharacter`, `.unknownScheme` or `.invalidHost`: the first
  ///   that applies, in this order.
  public init(validating text: String) throws(HTTPURLError) {
    for scalar in text.unicodeScalars
    where !("!"..."~").contains(scalar) || "\"#<>\\^`{|}".unicodeScalars.contains(scalar) {
      throw .forbiddenCharacter(scalar, in: text)
    }
    let schemes = ["http", "https"]
    guard let scheme = schemes.first(where: { text.lowercased().hasPrefix("\($0)://") }) else {
      throw .unknownScheme(text)
    }
    let rest = text.dropFirst(scheme.count + 3)
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    guard Self.isHost(host) else { throw .invalidHost(text) }
    let target = rest.dropFirst(host.count)
    let path = target.prefix { $0 != "?" }
    self.scheme = scheme
    self.host = host.lowercased()
    self.path = path.isEmpty ? "/" : String(path)
    let query = target.dropFirst(path.count)
    self.query = query.isEmpty ? nil : String(query.dropFirst())
  }

  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
    if parts.count == 2 { guard let port = Int(parts[1]), 1...65_535 ~= port else { return false } }
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
  }
}

extension HTTPURL: CustomStringConvertible {
  /// The URL as it is sent.
  public var description: String { "\(scheme)://\(host)\(path)" + (query.map { "?\($0)" } ?? "") }
}

extension HTTPURL: ExpressibleByStringLiteral {
  /// Makes a URL of a literal; one that is refused traps, as a programmer wrote it.
  public init(stringLiteral text: String) {
    do { try self.init(validating: text) } catch { preconditionFailure("\(error)") }
  }
}

/// The reason why a text is no URL for an HTTP client, with the text that was refused.
///
/// Printed it shows the text with `(hidden)` for what is a secret in it.
public enum HTTPURLError: Error, Equatable, Sendable {
  /// The text holds a blank, a control, a non-ASCII character or one that has to be escaped.
  case forbiddenCharacter(Unicode.Scalar, in: String)
  /// The text does not start with `http://` or `https://`.
  case unknownScheme(String)
  /// The part after `//` is not a host name with or without a port of 1...65535.
  case invalidHost(String)
}

extension HTTPURLError: CustomStringConvertible {
  /// What was wrong, and what to write.
  public var description: String {
    switch self {
    case .forbiddenCharacter(let scalar, let text):
      "\(quoted(text)) holds \(String(scalar).debugDescription). Escape or remove it."
    case .unknownScheme(let text):
      "\(quoted(text)) does not start with http:// or https://."
    case .invalidHost(let text):
      "\(quoted(text)) names no host. Write https://host/path or https://host:port/path."
    }
  }

  private func quoted(_ text: String) -> String {
    SecretFields.hiding(inURL: text).debugDescription
  }
}
