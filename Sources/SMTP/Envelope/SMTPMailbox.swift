public import Ports

/// A mailbox as the commands MAIL and RCPT carry it, without the angle brackets.
///
/// The grammar is RFC 5321, section 4.1.2, with quoted local parts, address literals and the text
/// beyond ASCII of RFC 6531. It is wider than `EmailAddress`, since a server must take what others
/// send. No mailbox holds a control, so none can end a command early.
///
/// ```swift
/// let ada = try SMTPMailbox(validating: "ada@example.com")
/// ```
public struct SMTPMailbox: Hashable, Sendable {
  /// The mailbox as it was written.
  public let text: String

  /// Takes over an address that was checked when it was made.
  public init(_ address: EmailAddress) { text = address.description }

  /// Checks a text and makes a mailbox of it.
  ///
  /// - Throws: `SMTPMailboxError` when the text is no `local@domain`, is too long or holds a control.
  public init(validating text: String) throws(SMTPMailboxError) {
    guard MailboxGrammar.accepts(Array(text.utf8)) else { throw SMTPMailboxError(text: text) }
    self.text = text
  }

  init(checked text: String) { self.text = text }

  /// Says whether a server needs SMTPUTF8 to take the mailbox.
  public var needsUTF8: Bool { text.utf8.contains { $0 > 0x7f } }
}

extension SMTPMailbox: CustomStringConvertible {
  /// The mailbox as it was written.
  public var description: String { text }
}

/// The text that is no mailbox.
public struct SMTPMailboxError: Error, Equatable, CustomStringConvertible {
  /// The text that was refused.
  public let text: String

  /// What was wrong, and what a mailbox looks like.
  public var description: String {
    "\(text.debugDescription) is no mailbox. Write local@domain, at most 64 and 255 octets."
  }
}
