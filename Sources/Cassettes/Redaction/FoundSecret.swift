/// A secret that was blotted out at one place, to be looked for at all others.
struct FoundSecret: Hashable {
  /// The secret; it goes into no message and no file.
  let text: String
  /// Where it was found, such as `header Cookie of request 1`.
  let origin: String

  /// The fewest bytes of a secret that is looked for: shorter ones stand anywhere by chance.
  static let shortest = 5

  /// The secrets that a header value may hold: the whole, the credentials and each cookie.
  static func secrets(inHeader name: String, _ value: String, origin: String) -> [FoundSecret] {
    var texts = [value]
    switch name.lowercased() {
    case "cookie": texts += value.split(separator: ";").map(valueOfPair)
    case "set-cookie": texts += value.split(separator: ";").prefix(1).map(valueOfPair)
    case "authorization", "proxy-authorization":
      let words = value.split(separator: " ", maxSplits: 1)
      if words.count == 2 {
        texts.append(String(words[1]))
        // The credentials of Basic are user:password (RFC 7617); only the password is a secret.
        if words[0].lowercased() == "basic", let pair = Base64Text.text(String(words[1])) {
          texts.append(String(pair.drop { $0 != ":" }.dropFirst()))
        }
      }
    default: break
    }
    return texts.map { FoundSecret(text: $0, origin: origin) }
  }

  private static func valueOfPair(_ pair: Substring) -> String {
    let value = pair.drop { $0 != "=" }.dropFirst()
    let isBlankOrQuote: (Character) -> Bool = { " \t\"".contains($0) }
    return String(
      value.drop(while: isBlankOrQuote).reversed().drop(while: isBlankOrQuote).reversed())
  }
}
