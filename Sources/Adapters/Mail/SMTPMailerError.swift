public import SMTP

/// The reason why a mail was not sent.
public enum SMTPMailerError: Error, Equatable, Sendable {
  /// No connection to the server came about; nothing was sent.
  case unreachable(host: String, port: Int, reason: String)
  /// The server refused the mail or the session, or the connection ended.
  case failed(SMTPClientError)
  /// The mailer was closed before the mail's turn.
  case closed

  /// Says whether trying again later makes sense, without a change to the mail.
  public var isTransient: Bool {
    switch self {
    case .unreachable: true
    case .failed(let error): error.isTransient
    case .closed: false
    }
  }

  /// Says whether the server may have taken the mail all the same: trying again may send it twice.
  public var isInDoubt: Bool {
    if case .failed(let error) = self { error.isInDoubt } else { false }
  }
}

extension SMTPMailerError: CustomStringConvertible {
  /// What happened, and at which step.
  public var description: String {
    switch self {
    case .unreachable(let host, let port, let reason):
      "No connection to \(host):\(port): \(reason). Check host and port, or try again later."
    case .failed(let error): error.description
    case .closed: "The mailer was closed. Make a new one."
    }
  }
}
