/// The identifier of a message, without its angle brackets: `left@right` (RFC 5322, 3.6.4).
///
/// ```swift
/// let id = try SMTPMessageID("order-7.20260301@shop.example.com")
/// ```
public struct SMTPMessageID: Hashable, Sendable, CustomStringConvertible {
  /// The identifier as it was written.
  public let description: String

  /// Checks a text and makes an identifier of it.
  ///
  /// - Throws: `SMTPMessageIDError` when the text is not two dot-atoms around one `@`.
  public init(_ text: String) throws(SMTPMessageIDError) {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    guard isASCII, text.utf8.first != UInt8(ascii: "\""), !text.utf8.contains(UInt8(ascii: "[")),
      MailboxGrammar.accepts(Array(text.utf8))
    else { throw SMTPMessageIDError(text: text) }
    description = text
  }
}

/// The text that is no identifier of a message.
public struct SMTPMessageIDError: Error, Equatable, CustomStringConvertible {
  /// The text that was refused.
  public let text: String

  /// What was wrong, and what an identifier looks like.
  public var description: String {
    "\(text.debugDescription) is no Message-ID. Write unique@host, without brackets."
  }
}
