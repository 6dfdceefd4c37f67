/// A command of a client, as RFC 5321, section 4.1.1, and its extensions write it.
///
/// ```swift
/// SMTPCommand.recipient(SMTPMailbox("ada@example.com")).octets  // RCPT TO:<ada@example.com> CR LF
/// ```
public enum SMTPCommand: Hashable, Sendable {
  /// The greeting that asks for extensions, with the name of the client.
  case extendedHello(SMTPHostName)
  /// The greeting of old, with the name of the client.
  case hello(SMTPHostName)
  /// AUTH PLAIN with its initial response (RFC 4616 and 4954).
  case authenticate(SMTPCredentials)
  /// The start of a message, with the null path for nil.
  case mail(SMTPMailbox?, SMTPMailParameters = SMTPMailParameters())
  /// One recipient of the message.
  case recipient(SMTPMailbox)
  /// The announcement of the content.
  case data
  /// The end of a message that was begun.
  case reset
  /// Nothing, answered.
  case noOperation
  /// The end of the session.
  case quit

  /// The command on the wire, with its CR LF.
  public var octets: [UInt8] { Array(text.utf8) + Octet.lineEnd }

  private var text: String {
    switch self {
    case .extendedHello(let name): "EHLO \(name)"
    case .hello(let name): "HELO \(name)"
    case .authenticate(let credentials): "AUTH PLAIN \(credentials.plainResponse)"
    case .mail(let sender, let parameters): "MAIL FROM:<\(sender?.text ?? "")>\(parameters.text)"
    case .recipient(let mailbox): "RCPT TO:<\(mailbox)>"
    case .data: "DATA"
    case .reset: "RSET"
    case .noOperation: "NOOP"
    case .quit: "QUIT"
    }
  }
}

/// The parameters of MAIL that this module knows.
public struct SMTPMailParameters: Hashable, Sendable {
  /// The octets of the content (RFC 1870).
  public var size: Int?
  /// Says whether the content holds octets beyond ASCII (RFC 6152).
  public var isEightBit = false
  /// Says whether envelope or header hold text beyond ASCII (RFC 6531).
  public var usesUTF8 = false

  /// Makes parameters, of which none is written.
  public init() {}

  var text: String {
    (size.map { " SIZE=\($0)" } ?? "") + (isEightBit ? " BODY=8BITMIME" : "")
      + (usesUTF8 ? " SMTPUTF8" : "")
  }
}
