public import Ports

/// A mail that a spy accepted, and when.
public struct SentMail: Hashable, Sendable {
  /// The mail as the service handed it over.
  public let mail: Mail
  /// The time from the making of the spy to the acceptance; zero for a spy without a clock.
  public let at: Duration

  /// Makes a record.
  public init(mail: Mail, at: Duration = .zero) {
    self.mail = mail
    self.at = at
  }
}

extension SentMail: CustomStringConvertible {
  /// One line: the subject, the recipient and the time.
  public var description: String {
    "\(mail.subject.debugDescription) to \(mail.to) at \(at)"
  }
}

/// The mail that a test waited for did not come.
public struct MailMiss: Error, Equatable, Sendable {
  /// Why the wait ended.
  public enum Reason: Sendable {
    /// In virtual time, nothing was left that could send it.
    case nothingLeftToRun
    /// The waiting task was cancelled, for instance by a time limit.
    case cancelled
  }

  /// The recipient whose mail was awaited.
  public let recipient: EmailAddress
  /// What had arrived by then, in order, including mails to the same recipient already taken.
  public let arrived: [SentMail]
  /// Why the wait ended.
  public let reason: Reason
  /// Where the test waited.
  public let callSite: CallSite
}

extension MailMiss: CustomStringConvertible {
  /// Who got no mail, why the wait ended, and what arrived instead.
  public var description: String {
    let why =
      switch reason {
      case .nothingLeftToRun: "nothing is left that could send it"
      case .cancelled: "the wait was cancelled"
      }
    let list = arrived.map(\.description).joined(separator: "; ")
    return "No further mail to \(recipient), awaited at \(callSite): \(why). "
      + (arrived.isEmpty ? "No mail arrived." : "Arrived: \(list).")
  }
}
