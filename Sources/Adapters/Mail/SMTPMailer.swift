public import Ports
public import SMTP

/// A mailer that hands each mail to an SMTP server.
///
/// **There is no TLS.** Nothing is encrypted, a password least of all: use the mailer over the
/// loopback interface, or over a tunnel to the server. STARTTLS and port 465 are out of scope.
///
/// One connection serves many mails, one after the other, and is kept open for a while. Where the
/// server closed it in the meantime, the mail goes over a new one; a mail of which any content was
/// sent is never sent again. All blocking happens on a thread of the mailer's own, which ends when
/// there is nothing to do.
///
/// ```swift
/// let mailer = SMTPMailer(host: "127.0.0.1", port: 25, hostName: "shop.example.com")
/// try await mailer.send(mail)
/// await mailer.close()
/// ```
public final class SMTPMailer: Mailer {
  private let queue: MailerQueue
  private let wallClock: any WallClock
  private let identifiers: any IdentifierSource

  /// Makes a mailer; nothing is opened before the first mail.
  ///
  /// - Parameters:
  ///   - host: The name or the address of the server.
  ///   - port: Its port: 25 between servers, 587 for users.
  ///   - hostName: The name with which the mailer greets, such as the machine's own.
  ///   - credentials: For AUTH PLAIN, which is read by whoever reads the connection.
  ///   - timeouts: How long each step may take, and how long an idle connection is kept.
  ///   - wallClock: For the Date of each message.
  ///   - identifiers: For the Message-ID of each message: letters, digits, hyphens, underscores.
  public init(
    host: String, port: Int, hostName: SMTPHostName, credentials: SMTPCredentials? = nil,
    timeouts: SMTPTimeouts = SMTPTimeouts(), wallClock: any WallClock = SystemWallClock(),
    identifiers: any IdentifierSource = RandomIdentifierSource()
  ) {
    let template = SMTPClientMachine(hostName: hostName, credentials: credentials)
    queue = MailerQueue(
      server: MailServer(host: host, port: port, timeouts: timeouts, template: template))
    self.wallClock = wallClock
    self.identifiers = identifiers
  }

  deinit { queue.stop() }

  /// Sends one mail, and returns when the server has taken it.
  ///
  /// A cancelled call withdraws a mail that still waits for its turn. One that is on its way is
  /// carried to its end, since nobody could say what became of it otherwise.
  ///
  /// - Throws: `SMTPMailerError`; `CancellationError` for a mail that was withdrawn;
  ///   `SMTPMessageError` or `SMTPMessageIDError` when wall clock or identifier give what no message
  ///   can carry.
  public func send(_ mail: Mail) async throws {
    let id = try SMTPMessageID("\(identifiers.makeIdentifier())@\(mail.from.domain)")
    let message = try SMTPMessage(mail, date: wallClock.now(), id: id)
    _ = try await send(message.submission())
  }

  /// Sends a message that the caller wrote, octet for octet, and returns what the server answered.
  ///
  /// The other promises are those for a mail.
  ///
  /// - Parameter submission: An envelope of one or more recipients, and a content.
  /// - Returns: The receipt, which names the recipients that were accepted and those that were not.
  /// - Throws: `SMTPMailerError`, also when every recipient was refused; `CancellationError` for a
  ///   message that was withdrawn.
  public func send(_ submission: SMTPSubmission) async throws -> SMTPReceipt {
    let number = queue.makeNumber()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        queue.add(
          MailJob(number: number, submission: submission, continuation: continuation),
          unless: { Task.isCancelled })
      }
    } onCancel: {
      queue.cancel(number)
    }
  }

  /// Takes leave of the server after the mails that were handed over; later ones are refused.
  public func close() async {
    await withCheckedContinuation { queue.stop($0) }
  }
}
