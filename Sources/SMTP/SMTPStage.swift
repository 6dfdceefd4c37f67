/// A step of a session, named after the command or the event that a reply belongs to.
public enum SMTPStage: String, Hashable, Sendable, CaseIterable {
  /// The reply that opens the connection.
  case greeting
  /// EHLO or HELO.
  case hello
  /// AUTH.
  case authentication
  /// Between two messages, when nothing is asked.
  case idle
  /// MAIL, which starts a message.
  case mail
  /// RCPT, one a recipient.
  case recipient
  /// DATA, which announces the content.
  case data
  /// The content with the dot that ends it.
  case content
  /// RSET.
  case reset
  /// QUIT.
  case quit

  /// How long a client waits for the reply at least (RFC 5321, 4.5.3.2).
  public var timeout: Duration {
    switch self {
    case .data: .seconds(120)
    case .content: .seconds(600)
    default: .seconds(300)
    }
  }
}
