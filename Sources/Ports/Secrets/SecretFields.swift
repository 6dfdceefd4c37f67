/// The names under which secrets usually stand in HTTP messages: what has such a name is not printed.
///
/// Requests, answers, headers and URLs keep to it, and so do the reports of the doubles and what
/// recorders blot out. Names are compared without regard to case, hyphens and
/// underscores: `api_key` is `apiKey`.
public enum SecretFields {
  /// The headers whose values are secrets.
  public static let headers = [
    "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "Authentication-Info", "DPoP",
    "Api-Key", "Api-Token", "X-API-Key", "X-API-Token", "X-API-Secret", "X-Auth", "X-Auth-Key",
    "X-Auth-Token", "X-Access-Token", "X-Refresh-Token", "X-Id-Token", "X-Client-Secret",
    "X-CSRF-Token", "X-XSRF-Token", "X-Session-Id", "X-Session-Token", "X-Token",
    "X-Forwarded-Access-Token", "X-Forwarded-Authorization",
    // Of single services.
    "X-Amz-Security-Token", "X-Goog-Api-Key", "X-Goog-IAM-Authorization-Token", "X-Vault-Token",
    "X-Consul-Token", "Private-Token", "Job-Token", "X-GitLab-Token", "X-Figma-Token",
    "X-Shopify-Access-Token", "Ocp-Apim-Subscription-Key", "X-Functions-Key", "X-RapidAPI-Key",
    "X-Postmark-Server-Token", "X-Hub-Signature", "X-Hub-Signature-256", "Stripe-Signature",
    "X-Signature",
  ]

  /// The items of queries and forms whose values are secrets.
  public static let items =
    members + [oneTimeCode, "X-Amz-Credential", "X-Amz-Security-Token", "X-Amz-Signature"]
    + ["X-Goog-Credential", "X-Goog-Signature", "subscription-key"]

  /// The code of OAuth (RFC 6749, section 4.1.2); in bodies the word mostly names a status.
  package static let oneTimeCode = "code"

  /// The members of JSON, and what is called so in bodies of other formats, whose values are secrets.
  public static let members = [
    "access_key", "access_token", "api_key", "api_secret", "api_token", "assertion", "auth_token",
    "aws_secret_access_key", "aws_session_token", "bearer_token", "client_assertion",
    "client_secret", "code_verifier", "credentials", "csrf_token", "cvc", "cvv", "encryption_key",
    "id_token", "jwt", "key", "otp", "passphrase", "passwd", "password", "private_key", "pwd",
    "refresh_token", "secret", "secret_access_key", "secret_key", "session", "session_id",
    "session_key", "session_token", "sig", "signature", "signing_key", "token", "webhook_secret",
  ]

  private static let foldedHeaders = Set(headers.map { folded($0) })
  private static let foldedItems = Set(items.map { folded($0) })
  private static let foldedMembers = Set(members.map { folded($0) })

  private static func folded(_ name: some StringProtocol) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" }
  }

  /// Says whether the value of a header is a secret.
  package static func isSecret(header name: String) -> Bool {
    foldedHeaders.contains(folded(name))
  }

  /// Says whether the value of an item is a secret; an escaped name is taken for that of one.
  package static func isSecret(item name: some StringProtocol) -> Bool {
    name.contains("%") || foldedItems.contains(folded(name))
  }

  /// Says whether a body has an item or a member whose value is a secret.
  package static func haveSecret(body: String) -> Bool {
    let body = folded(body)
    return foldedMembers.contains { name in
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
