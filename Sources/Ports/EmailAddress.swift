/// A mailbox address that was checked when it was made: `local@domain`, ASCII, at most 254 bytes.
///
/// The grammar is the dot-string form of RFC 5321, section 4.1.2. Quoted local parts, address
/// literals and non-ASCII addresses (RFC 6531) are refused. The domain is kept in lower case, so
/// that equal mailboxes are equal values.
///
/// ```swift
/// let ada: EmailAddress = "ada@Example.com"
/// ada.domain  // "example.com"
/// let guest = try EmailAddress(validating: form.email)
/// ```
public struct EmailAddress: Hashable, Sendable {
  /// The part before the `@`, as it was written: its case may matter to the receiving host.
  public let local: String
  /// The part after the `@`, in lower case.
  public let domain: String

  /// Checks a text and makes an address of it.
  ///
  /// - Parameter text: The address alone, without a display name or angle brackets.
  /// - Throws: `EmailAddressError.empty`, `.tooLong`, `.lineBreak`, `.forbiddenCharacter`,
  ///   `.missingAt`, `.severalAts`, `.emptyLocalPart`, `.localPartTooLong`, `.misplacedDot`,
  ///   `.emptyDomain` or `.invalidDomain`: the first that applies, in this order.
  public init(validating text: String) throws(EmailAddressError) {
    try Self.checkCharacters(of: text)
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count > 1 else { throw .missingAt(text) }
    guard parts.count == 2 else { throw .severalAts(text) }
    local = String(parts[0])
    domain = parts[1].lowercased()
    try Self.checkLocalPart(local, of: text)
    try Self.checkDomain(domain, of: text)
  }

  private static func checkCharacters(of text: String) throws(EmailAddressError) {
    guard !text.isEmpty else { throw .empty }
    guard text.utf8.count <= 254 else { throw .tooLong(bytes: text.utf8.count) }
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" { throw .lineBreak(in: text) }
      let isGraphic = ("!"..."~").contains(scalar)
      if !isGraphic || "()<>[]:;,\\\"".unicodeScalars.contains(scalar) {
        throw .forbiddenCharacter(scalar, in: text)
      }
    }
  }

  private static func checkLocalPart(
    _ local: String, of text: String
  ) throws(EmailAddressError) {
    guard !local.isEmpty else { throw .emptyLocalPart(text) }
    guard local.utf8.count <= 64 else { throw .localPartTooLong(bytes: local.utf8.count) }
    let atoms = local.split(separator: ".", omittingEmptySubsequences: false)
    guard !atoms.contains(where: \.isEmpty) else { throw .misplacedDot(text) }
  }

  private static func checkDomain(_ domain: String, of text: String) throws(EmailAddressError) {
    guard !domain.isEmpty else { throw .emptyDomain(text) }
    for label in domain.split(separator: ".", omittingEmptySubsequences: false) {
      let isName = label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      let isBounded = (1...63).contains(label.utf8.count)
      guard isName, isBounded, !label.hasPrefix("-"), !label.hasSuffix("-") else {
        throw .invalidDomain(domain)
      }
    }
  }
}

extension EmailAddress: CustomStringConvertible {
  /// The address as it stands in a mail: `local@domain`.
  public var description: String { "\(local)@\(domain)" }
}

extension EmailAddress: ExpressibleByStringLiteral {
  /// Makes an address of a literal.
  ///
  /// A literal is written by a programmer, so one that is no address is a programmer's error and
  /// stops the program. Text that comes from outside goes through
  /// `init(validating:)`, which throws.
  public init(stringLiteral text: String) {
    do { try self.init(validating: text) } catch { preconditionFailure("\(error)") }
  }
}
