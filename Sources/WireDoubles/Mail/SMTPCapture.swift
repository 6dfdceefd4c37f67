public import SMTP
import Sockets

/// A real SMTP server for tests: it takes mail on 127.0.0.1, keeps it, and fails when it is told to.
///
/// It speaks the protocol of `SMTPServerMachine`, which is strict, on a port that the system
/// chooses, on a thread of its own. A message is seen only after the octets of its 250 have gone
/// out, so a test never sees mail that its sender may still believe lost. The server ends when
/// nobody has the capture any more, or with `stop()`. There is no TLS.
///
/// ```swift
/// let capture = try SMTPCapture()
/// let mailer = SMTPMailer(host: capture.host, port: capture.port, hostName: "shop.example.com")
/// try await mailer.send(mail)
/// let message = try await capture.next(to: "ada@example.com")
/// #expect(try SMTPMessageText(message.content)["Subject"] == "Your order")
/// ```
public final class SMTPCapture: Sendable {
  /// The address on which it listens; no other machine can reach it.
  public let host = "127.0.0.1"
  /// The port on which it listens.
  public let port: Int
  let inbox: CaptureInbox

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - hostName: The name with which it greets.
  ///   - limits: What it offers and how much it takes.
  ///   - credentials: Whom it takes mail from, after AUTH PLAIN; nil to take it from anybody.
  ///   - faults: What goes wrong; the first that applies to a step counts.
  ///   - port: The port; 0, as tests should have it, lets the system choose a free one.
  ///   - capacity: The latest messages that are kept at least; of more than twice as many, the
  ///     oldest are forgotten.
  /// - Throws: `SMTPCaptureError.cannotListen`.
  public init(
    hostName: SMTPHostName = "capture.test", limits: SMTPServerMachine.Limits = .init(),
    credentials: SMTPCredentials? = nil, faults: [SMTPFault] = [], port: UInt16 = 0,
    capacity: Int = .max
  ) throws(SMTPCaptureError) {
    precondition(capacity > 0, "a capture keeps at least one message")
    do throws(SocketError) {
      let listener = try Socket.listening(onLoopbackPort: port)
      self.port = Int(listener.port)
      let inbox = CaptureInbox(signal: try WakeSignal(), faults: faults, capacity: capacity)
      self.inbox = inbox
      let template = SMTPServerMachine(
        hostName: hostName, limits: limits, credentials: credentials)
      let handed = HandedSocket(listener)
      onOwnThread(named: "SMTPCapture") {
        guard let listener = handed.take() else { return }
        CaptureLoop(listener: listener, inbox: inbox, template: template).run()
      }
    } catch {
      throw .cannotListen(port: Int(port), reason: error.description)
    }
  }

  deinit { inbox.stop() }

  /// The messages whose senders were told that they were taken, in order.
  public var received: [SMTPReceivedMessage] { inbox.received }

  /// The messages that were taken although their senders never heard of it, in order.
  ///
  /// A fault kept the reply back, or the connection broke before the reply was out.
  public var unacknowledged: [SMTPReceivedMessage] { inbox.unacknowledged }

  /// What was said on the latest connections, without credentials.
  public var transcript: String { inbox.transcript }

  /// Adds a fault, after those that there are.
  public func fail(_ fault: SMTPFault) { inbox.add(fault) }

  /// Makes the next messages fail.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - stage: At which step.
  ///   - answer: What the server does there; without one it says 451, try again later.
  public func failNext(
    _ count: Int = 1, at stage: SMTPStage = .content, with answer: SMTPFault.Answer? = nil
  ) {
    let later = SMTPReply(later: "4.3.0 Told to fail; try again later")
    fail(SMTPFault(at: stage, times: count, answer: answer ?? .reply(later)))
  }

  /// Closes every connection and the port, and returns when that is done.
  public func stop() async {
    await withCheckedContinuation { inbox.stop($0) }
  }
}

/// The reason why a capture did not start.
public enum SMTPCaptureError: Error, Equatable, CustomStringConvertible {
  /// The port is taken, or the system has no descriptor left.
  case cannotListen(port: Int, reason: String)

  /// What was wrong, and what to do.
  public var description: String {
    switch self {
    case .cannotListen(let port, let reason):
      "Cannot listen on 127.0.0.1:\(port): \(reason). Leave the port out to get a free one."
    }
  }
}
