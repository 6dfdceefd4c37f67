/// The name with which a host greets: a domain, or an address literal such as `[127.0.0.1]`.
///
/// ```swift
/// let name: SMTPHostName = "client.example.com"
/// ```
public struct SMTPHostName: Hashable, Sendable {
  private let text: String

  /// Checks a text and makes a name of it; nil when it is neither a domain nor a literal.
  public init?(_ text: String) {
    let octets = Array(text.utf8)
    guard MailboxGrammar.isDomain(octets[...]), octets.allSatisfy({ $0 < 0x80 }) else { return nil }
    self.text = text
  }
}

extension SMTPHostName: ExpressibleByStringLiteral {
  /// Makes a name of a literal; one that is no host name is a programmer's error and stops.
  public init(stringLiteral text: String) {
    guard let name = Self(text) else { preconditionFailure("\(text.debugDescription) is no host") }
    self = name
  }
}

extension SMTPHostName: CustomStringConvertible {
  /// The name as it was written.
  public var description: String { text }
}
