/// What a server answered when it took a message.
public struct SMTPReceipt: Hashable, Sendable {
  /// The reply to the content, often with the number under which the server keeps it.
  public let reply: SMTPReply
  /// The recipients for whom the message was taken.
  public let accepted: [SMTPMailbox]
  /// The recipients for whom it was not, each with its reply.
  public let refused: [SMTPRefusal]
}

/// One recipient that a server refused.
public struct SMTPRefusal: Hashable, Sendable {
  /// The recipient.
  public let mailbox: SMTPMailbox
  /// The reply: transient or permanent.
  public let reply: SMTPReply

  /// Makes a refusal.
  public init(mailbox: SMTPMailbox, reply: SMTPReply) {
    self.mailbox = mailbox
    self.reply = reply
  }
}
