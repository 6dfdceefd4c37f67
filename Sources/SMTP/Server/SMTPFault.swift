/// A failure that a server machine is told to show, for the tests of clients.
///
/// ```swift
/// // The first message is refused after its content; the next try is taken.
/// let fault = SMTPFault(
///   at: .content, ofMessage: 1, answer: .reply(try SMTPReply(code: 451, lines: ["Try later"])))
/// ```
public struct SMTPFault: Hashable, Sendable {
  /// What the server does in place of its answer.
  public enum Answer: Hashable, Sendable {
    /// Answers with this reply; 421 closes the connection after it.
    case reply(SMTPReply)
    /// Closes the connection without an answer. After a content the message was taken all the same.
    case close
    /// Answers neither this step nor any later one, as a server that hangs. After a content the
    /// message was taken all the same.
    case silence
    /// Gives its usual answer, a few octets at a time.
    case slowly(SMTPPace)
  }

  /// The step: greeting, hello, authentication, mail, recipient, data, content, reset or quit.
  public let stage: SMTPStage
  /// The message, counted from 1 by MAIL commands that were in order; nil for every one.
  public let message: Int?
  /// The recipient of the message, counted from 1; nil for every one.
  public let recipient: Int?
  /// How often the fault still shows; nil for always.
  public internal(set) var times: Int?
  /// What the server does.
  public let answer: Answer

  /// Makes a fault.
  ///
  /// Message and recipient are ignored at stages that have none. A count of less than 1 is a
  /// programmer's error and stops the program.
  public init(
    at stage: SMTPStage, ofMessage message: Int? = nil, recipient: Int? = nil, times: Int? = nil,
    answer: Answer
  ) {
    precondition(times.map { $0 > 0 } ?? true, "a fault shows at least once")
    self.stage = stage
    self.message = message
    self.recipient = recipient
    self.times = times
    self.answer = answer
  }

  func applies(at stage: SMTPStage, message: Int, recipient: Int) -> Bool {
    guard stage == self.stage else { return false }
    let hasMessage = [.mail, .recipient, .data, .content].contains(stage)
    if hasMessage, let wanted = self.message, wanted != message { return false }
    if stage == .recipient, let wanted = self.recipient, wanted != recipient { return false }
    return true
  }
}

/// How slowly a server writes: some octets, a pause, the next octets.
///
/// ```swift
/// let fault = SMTPFault(at: .content, answer: .slowly(SMTPPace(octets: 1, every: .milliseconds(1))))
/// ```
public struct SMTPPace: Hashable, Sendable {
  /// The octets of one write; at least 1.
  public let octets: Int
  /// The time from one write to the next.
  public let pause: Duration

  /// Makes a pace; fewer octets than 1 or a negative pause are a programmer's error and stop.
  public init(octets: Int, every pause: Duration) {
    precondition(octets > 0 && pause >= .zero, "a pace is at least 1 octet and no negative time")
    self.octets = octets
    self.pause = pause
  }
}
