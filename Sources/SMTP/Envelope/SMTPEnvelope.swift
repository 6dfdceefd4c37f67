/// Who a message comes from and whom it goes to, apart from what its headers say.
///
/// ```swift
/// let envelope = SMTPEnvelope(
///   sender: SMTPMailbox("shop@example.com"), recipients: [SMTPMailbox("ada@example.com")])
/// ```
public struct SMTPEnvelope: Hashable, Sendable {
  /// Where failures are reported; nil for the null path `<>` of a report itself.
  public var sender: SMTPMailbox?
  /// The mailboxes that get the message.
  public var recipients: [SMTPMailbox]

  /// Makes an envelope.
  public init(sender: SMTPMailbox?, recipients: [SMTPMailbox]) {
    self.sender = sender
    self.recipients = recipients
  }

  /// Says whether a server needs SMTPUTF8 to take the envelope.
  public var needsUTF8: Bool {
    sender?.needsUTF8 == true || recipients.contains(where: \.needsUTF8)
  }
}
