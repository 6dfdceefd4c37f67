import Ports

/// A place in requests and answers where a secret stands.
///
/// Names are compared without regard to the case of ASCII letters.
public enum RedactionRule: Hashable, Sendable {
  /// The value of a header.
  case header(String)
  /// The value of a query item, also in a form body and in the URLs that headers hold.
  case queryItem(String)
  /// The value of a member of a JSON body, at any depth and of any kind.
  case jsonMember(String)

  /// What stands where a secret stood.
  public static let placeholder = "(redacted)"

  /// The places where secrets usually stand; a recorder uses them unless it is told otherwise.
  ///
  /// Add your own: `RedactionRule.standard + [.header("X-Shop-Key")]`.
  public static let standard: [RedactionRule] =
    SecretFields.headers.map(RedactionRule.header)
    + SecretFields.items.map(RedactionRule.queryItem)
    + SecretFields.items.map(RedactionRule.jsonMember)
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
