import Ports

/// A place in requests and answers where a secret stands.
///
/// Names are compared without regard to the case of ASCII letters, hyphens and underscores:
/// `api_key` is `apiKey`. In a body that is not JSON as a whole, each of the names is looked for
/// with a value behind it, as in `password=x`, `password: x`, `"password":"x"`,
/// `<password>x</password>` or a form's part; where the end of the value is not certain, the rest of
/// the line or of the body is blotted out with it.
public enum RedactionRule: Hashable, Sendable {
  /// The value of a header, also where a body repeats it by name.
  case header(String)
  /// The value of a query item, also in a form body and in the URLs that headers hold.
  case queryItem(String)
  /// The value of a member of a JSON body, at any depth and of any kind, also of JSON in a string.
  case jsonMember(String)

  /// What stands where a secret stood.
  public static let placeholder = "(redacted)"

  /// The places where secrets usually stand; a recorder uses them unless it is told otherwise.
  ///
  /// They are the headers, query items and members that carry credentials, tokens, keys, passwords,
  /// sessions and signatures by their well-known names.
  /// Add your own: `RedactionRule.standard + [.header("X-Shop-Key")]`.
  public static let standard: [RedactionRule] =
    distinct(SecretFields.headers + StandardSecrets.headers).map(header)
    + distinct(SecretFields.items + StandardSecrets.items).map(queryItem)
    + distinct(SecretFields.items + StandardSecrets.members).map(jsonMember)

  /// The names in their order, each spelling of one once.
  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { name in
      seen.insert(name.lowercased().filter { $0 != "-" && $0 != "_" }).inserted
    }
  }
}

extension RedactionRule: CustomStringConvertible {
  /// The place, such as `header Cookie`.
  public var description: String {
    switch self {
    case .header(let name): "header \(name)"
    case .queryItem(let name): "query item \(name)"
    case .jsonMember(let name): "JSON member \(name)"
    }
  }
}
