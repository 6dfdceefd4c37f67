/// The reason why a message was not taken, or why a session ended.
public enum SMTPClientError: Error, Equatable, Sendable {
  /// The server refused a step with a reply of 4yz or 5yz.
  case refused(SMTPStage, SMTPReply)
  /// The server refused every recipient.
  case allRecipientsRefused([SMTPRefusal])
  /// The message has more octets than the server takes (SIZE); nothing was sent.
  case tooLarge(octets: Int, limit: Int)
  /// The content holds octets beyond ASCII and the server lacks 8BITMIME; nothing was sent.
  case eightBitNotOffered
  /// Envelope or header hold text beyond ASCII and the server lacks SMTPUTF8; nothing was sent.
  case utf8NotOffered
  /// The server offers no AUTH PLAIN; the password was not sent.
  case plainNotOffered(mechanisms: [String])
  /// The server answered with a code that does not belong to the step.
  case unexpectedReply(SMTPStage, SMTPReply)
  /// What the server sent is no reply.
  case malformedReply(SMTPStage, SMTPReplyError)
  /// The server closed the connection.
  case closed(SMTPStage)
  /// The server did not answer in time.
  case timedOut(SMTPStage)
  /// The session ended before the message's turn; nothing of it was sent.
  case notSent

  /// Says whether trying again later makes sense, without a change to the message.
  public var isTransient: Bool {
    switch self {
    case .refused(_, let reply): reply.isTransientFailure
    case .allRecipientsRefused(let refusals): refusals.contains { $0.reply.isTransientFailure }
    case .closed, .timedOut, .notSent: true
    case .tooLarge, .eightBitNotOffered, .utf8NotOffered, .plainNotOffered: false
    case .unexpectedReply, .malformedReply: false
    }
  }

  /// Says whether the server may have taken the message all the same: trying again may send it twice.
  public var isInDoubt: Bool {
    switch self {
    case .closed(.content), .timedOut(.content), .malformedReply(.content, _): true
    case .unexpectedReply(.content, _): true
    default: false
    }
  }
}

extension SMTPClientError: CustomStringConvertible {
  /// What happened, at which step, with the words of the server.
  public var description: String {
    switch self {
    case .refused(let stage, let reply): "The server refused \(stage.rawValue): \(reply)"
    case .allRecipientsRefused(let refusals):
      "The server refused every recipient: "
        + refusals.map { "\($0.mailbox): \($0.reply)" }.joined(separator: "; ")
    case .tooLarge(let octets, let limit):
      "The message has \(octets) octets; the server takes \(limit)."
    case .eightBitNotOffered:
      "The content is not ASCII and the server lacks 8BITMIME. Encode the content."
    case .utf8NotOffered: "An address or a header is not ASCII and the server lacks SMTPUTF8."
    case .plainNotOffered(let mechanisms):
      "The server offers no AUTH PLAIN, but \(mechanisms). The password was not sent."
    case .unexpectedReply(let stage, let reply):
      "The server's reply does not fit \(stage.rawValue): \(reply)"
    case .malformedReply(let stage, let error): "At \(stage.rawValue): \(error)"
    case .closed(let stage): "The server closed the connection at \(stage.rawValue)."
    case .timedOut(let stage): "The server did not answer in time at \(stage.rawValue)."
    case .notSent: "The session ended before the message was sent."
    }
  }
}
