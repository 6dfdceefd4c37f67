/// The reason why a text is no mailbox address, with the text that was refused.
public enum EmailAddressError: Error, Equatable, Sendable {
  /// The text is empty.
  case empty
  /// The address has more than the 254 bytes that a mail path can hold.
  case tooLong(bytes: Int)
  /// The text holds a carriage return or a line feed, with which mail headers are injected.
  case lineBreak(in: String)
  /// The text holds a blank, a control, a non-ASCII or a structural character.
  case forbiddenCharacter(Unicode.Scalar, in: String)
  /// The text has no `@`.
  case missingAt(String)
  /// The text has more than one `@`.
  case severalAts(String)
  /// Nothing stands before the `@`.
  case emptyLocalPart(String)
  /// The part before the `@` has more than 64 bytes.
  case localPartTooLong(bytes: Int)
  /// The part before the `@` starts or ends with a dot, or has two dots in a row.
  case misplacedDot(String)
  /// Nothing stands after the `@`.
  case emptyDomain(String)
  /// The part after the `@` is not a host name: labels of letters, digits and inner hyphens.
  case invalidDomain(String)
}

extension EmailAddressError: CustomStringConvertible {
  /// What was wrong, and what an address looks like.
  public var description: String {
    switch self {
    case .empty: "An address is needed, such as ada@example.com; the text is empty."
    case .tooLong(let bytes): "An address has at most 254 bytes; this one has \(bytes)."
    case .lineBreak(let text): "\(text.debugDescription) holds a line break. Remove it."
    case .forbiddenCharacter(let scalar, let text):
      "\(text.debugDescription) holds \(String(scalar).debugDescription), which no address may hold."
    case .missingAt(let text): "\(text.debugDescription) has no @. Write local@domain."
    case .severalAts(let text): "\(text.debugDescription) has more than one @."
    case .emptyLocalPart(let text): "\(text.debugDescription) has nothing before the @."
    case .localPartTooLong(let bytes):
      "The part before the @ has at most 64 bytes; this one has \(bytes)."
    case .misplacedDot(let text):
      "\(text.debugDescription) has a dot at an end of its local part, or two in a row."
    case .emptyDomain(let text): "\(text.debugDescription) has nothing after the @."
    case .invalidDomain(let domain): "\(domain.debugDescription) is not a host name."
    }
  }
}
