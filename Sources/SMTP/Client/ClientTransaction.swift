/// One message on its way: which commands were sent, and what was answered to them.
struct ClientTransaction {
  /// What a reply leads to.
  enum Step {
    case wait
    case send([UInt8])
    case finish(Result<SMTPReceipt, SMTPClientError>, needsReset: Bool)
  }

  private let submission: SMTPSubmission
  private let isPipelining: Bool
  private let commands: [SMTPCommand]
  private var sent = 0
  private var answered = 0
  private var isContentSent = false
  private var failure: SMTPClientError?
  private var accepted: [SMTPMailbox] = []
  private var refused: [SMTPRefusal] = []

  /// Checks that the server can take the message.
  init(_ submission: SMTPSubmission, _ extensions: SMTPExtensions) throws(SMTPClientError) {
    var parameters = SMTPMailParameters()
    let size = submission.size
    if let limit = extensions.sizeLimit, size > limit {
      throw .tooLarge(octets: size, limit: limit)
    }
    if submission.isEightBit, !extensions.hasEightBitMIME { throw .eightBitNotOffered }
    if submission.needsUTF8, !extensions.hasUTF8 { throw .utf8NotOffered }
    parameters.size = extensions.hasSize ? size : nil
    parameters.isEightBit = submission.isEightBit
    parameters.usesUTF8 = submission.needsUTF8
    self.submission = submission
    isPipelining = extensions.hasPipelining
    commands =
      [.mail(submission.envelope.sender, parameters)]
      + submission.envelope.recipients.map { .recipient($0) } + [.data]
  }

  /// The step whose reply is awaited.
  var stage: SMTPStage {
    if isContentSent { return .content }
    return switch commands[answered] {
    case .mail: .mail
    case .recipient: .recipient
    default: .data
    }
  }

  /// The next command, or with PIPELINING the whole group, of which DATA is the last.
  mutating func nextGroup() -> [UInt8] {
    let end = isPipelining ? commands.count : sent + 1
    defer { sent = end }
    return commands[sent..<end].flatMap(\.octets)
  }

  /// Takes the reply to the oldest command without one.
  mutating func receive(_ reply: SMTPReply) throws(SMTPClientError) -> Step {
    if isContentSent { return try finishContent(reply) }
    guard reply.isIntermediate == (reply.code == 354 && stage == .data),
      stage != .data || !reply.isSuccess
    else { throw .unexpectedReply(stage, reply) }
    let command = commands[answered]
    if case .data = command { return answerData(reply) }
    if case .recipient(let mailbox) = command {
      if reply.isSuccess {
        accepted.append(mailbox)
      } else {
        refused.append(SMTPRefusal(mailbox: mailbox, reply: reply))
      }
    } else if !reply.isSuccess {
      failure = .refused(.mail, reply)
    }
    answered += 1
    guard answered == sent else { return .wait }
    if let hopeless { return .finish(.failure(hopeless), needsReset: failure == nil) }
    return .send(nextGroup())
  }

  /// Why the content cannot go to anybody, once that is known.
  private var hopeless: SMTPClientError? {
    if let failure { return failure }
    let isEveryoneAnswered = accepted.count + refused.count == submission.envelope.recipients.count
    return isEveryoneAnswered && accepted.isEmpty ? .allRecipientsRefused(refused) : nil
  }

  private mutating func answerData(_ reply: SMTPReply) -> Step {
    guard reply.isIntermediate else {
      return .finish(.failure(hopeless ?? .refused(.data, reply)), needsReset: failure == nil)
    }
    isContentSent = true
    // A server that takes DATA for nobody gets an empty content to refuse (RFC 2920, 3.1).
    return .send(DotStuffing.stuffed(hopeless == nil ? submission.content : []))
  }

  private func finishContent(_ reply: SMTPReply) throws(SMTPClientError) -> Step {
    guard !reply.isIntermediate else { throw .unexpectedReply(.content, reply) }
    if let hopeless { return .finish(.failure(hopeless), needsReset: false) }
    guard reply.isSuccess else {
      return .finish(.failure(.refused(.content, reply)), needsReset: false)
    }
    let receipt = SMTPReceipt(reply: reply, accepted: accepted, refused: refused)
    return .finish(.success(receipt), needsReset: false)
  }
}
