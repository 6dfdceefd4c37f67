/// The names under which secrets usually stand in HTTP messages: what has such a name is not printed.
///
/// Requests, answers, headers and URLs keep to it, and so do the reports of the doubles and what
/// recorders blot out. Names are compared without regard to the case of ASCII letters.
public enum SecretFields {
  /// The headers whose values are secrets.
  public static let headers = [
    "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-API-Key", "X-Auth-Token",
    "X-CSRF-Token",
  ]

  /// The items of queries and forms, and the members of JSON, whose values are secrets.
  public static let items = [
    "access_token", "accessToken", "api_key", "apiKey", "client_secret", "clientSecret", "id_token",
    "idToken", "key", "password", "refresh_token", "refreshToken", "secret", "session",
    "sig", "signature", "token",
  ]

  private static let foldedHeaders = Set(headers.map { $0.lowercased() })
  private static let foldedItems = Set(items.map { $0.lowercased() })

  /// Says whether the value of a header is a secret.
  package static func isSecret(header name: String) -> Bool {
    foldedHeaders.contains(name.lowercased())
  }

  /// Says whether the value of an item is a secret; an escaped name is taken for that of one.
  package static func isSecret(item name: some StringProtocol) -> Bool {
    name.contains("%") || foldedItems.contains(name.lowercased())
  }

  /// Says whether a body has an item or a member whose value is a secret.
  package static func haveSecret(body: String) -> Bool {
    let body = body.lowercased()
    return foldedItems.contains { name in
      body.contains("\"\(name)\"") || body.hasPrefix("\(name)=") || body.contains("&\(name)=")
    }
  }

  /// A URL, or a part of one, with `(hidden)` for its secret items and for the user before the host.
  package static func hiding(inURL text: String) -> String {
    var (result, item) = ("", "")
    for character in text {
      if "?&;#".contains(character) {
        result += hiding(inItem: item) + String(character)
        item = ""
      } else {
        item.append(character)
      }
    }
    return hidingUser(result + hiding(inItem: item))
  }

  private static func hiding(inItem item: String) -> String {
    guard let equals = item.firstIndex(of: "="), isSecret(item: item[..<equals]) else {
      return item
    }
    return item[...equals] + Secret.placeholder
  }

  private static func hidingUser(_ text: String) -> String {
    guard let slashes = text.firstRange(of: "://") else { return text }
    let authority = text[slashes.upperBound...].prefix { !"/?#".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return text }
    return text[..<slashes.upperBound] + Secret.placeholder + text[at...]
  }
}
