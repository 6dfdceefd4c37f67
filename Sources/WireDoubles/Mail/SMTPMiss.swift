public import SMTP
public import TestDoubles

/// The message that a test waited for did not come.
public struct SMTPMiss: Error, Equatable, Sendable {
  /// Why the wait ended.
  public enum Reason: Sendable {
    /// The time was up.
    case timeLimit
    /// The waiting task was cancelled, for instance by the time limit of a test.
    case cancelled
    /// The server was stopped.
    case stopped
  }

  /// The recipient whose message was awaited; nil when anybody's would do.
  public let recipient: SMTPMailbox?
  /// What had arrived by then, in order, including messages that were already taken.
  public let arrived: [SMTPReceivedMessage]
  /// Why the wait ended.
  public let reason: Reason
  /// Where the test waited.
  public let callSite: CallSite
  /// What was said on the latest connections, without credentials.
  public let transcript: String
}

extension SMTPMiss: CustomStringConvertible {
  /// Who got no message, why the wait ended, what arrived instead, and what was said.
  public var description: String {
    let why =
      switch reason {
      case .timeLimit: "the time was up"
      case .cancelled: "the wait was cancelled"
      case .stopped: "the server was stopped"
      }
    let whom = recipient.map { " to \($0)" } ?? ""
    let list = arrived.map(\.summary).joined(separator: "; ")
    return "No further message\(whom), awaited at \(callSite): \(why). "
      + (arrived.isEmpty ? "No message arrived." : "Arrived: \(list).") + "\n\(transcript)"
  }
}

extension SMTPReceivedMessage {
  /// One line: the subject and the recipients.
  fileprivate var summary: String {
    let subject = (try? SMTPMessageText(content))?["Subject"] ?? ""
    let recipients = envelope.recipients.map(\.text).joined(separator: ", ")
    return "\(subject.debugDescription) to \(recipients)"
  }
}
