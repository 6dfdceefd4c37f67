/// A mail of plain text, ready to send.
///
/// A mail that exists is safe to write on the wire: no header value holds a line break, with which
/// somebody could add headers or recipients of their own (CWE-93, header injection).
///
/// ```swift
/// let mail = try Mail(
///   from: "shop@example.com", to: "ada@example.com", subject: "Your order", body: "Thank you.")
/// ```
public struct Mail: Hashable, Sendable {
  /// The sender.
  public let from: EmailAddress
  /// The one recipient.
  public let to: EmailAddress
  /// The subject: one line of text.
  public let subject: String
  /// The text: any number of lines.
  public let body: String

  /// Checks the header values and makes a mail of them.
  ///
  /// - Throws: `MailError.lineBreak` or `MailError.controlCharacter` when the subject holds one.
  public init(
    from: EmailAddress, to: EmailAddress, subject: String, body: String
  ) throws(MailError) {
    for scalar in subject.unicodeScalars {
      if scalar == "\r" || scalar == "\n" {
        throw .lineBreak(header: "Subject", value: subject)
      }
      if scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7f {
        throw .controlCharacter(header: "Subject", scalar: scalar, value: subject)
      }
    }
    self.from = from
    self.to = to
    self.subject = subject
    self.body = body
  }
}

/// The reason why a mail was refused before it was sent.
public enum MailError: Error, Equatable, Sendable {
  /// A header value holds a carriage return or a line feed.
  case lineBreak(header: String, value: String)
  /// A header value holds another control character, such as NUL.
  case controlCharacter(header: String, scalar: Unicode.Scalar, value: String)
}

extension MailError: CustomStringConvertible {
  /// Which header was wrong, with its value, and what to do.
  public var description: String {
    switch self {
    case .lineBreak(let header, let value):
      "\(header) \(value.debugDescription) holds a line break. A header is one line."
    case .controlCharacter(let header, let scalar, let value):
      "\(header) \(value.debugDescription) holds the control character U+"
        + String(scalar.value, radix: 16, uppercase: true) + ". Remove it."
    }
  }
}
