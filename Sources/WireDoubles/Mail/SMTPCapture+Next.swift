public import Ports
public import SMTP
import TestDoubles
import Sockets
import Synchronization

extension SMTPCapture {
  /// Takes the next message to a recipient, and waits for it where it has not come yet.
  ///
  /// Each message is taken once: a second call waits for the second message. Several waits are
  /// served in order. The wait is for an event; the time limit is there only to end a test that has
  /// failed, so it costs nothing to leave it long.
  ///
  /// - Parameters:
  ///   - recipient: A recipient of the envelope, blind copies among them.
  ///   - limit: How long to wait, in real time.
  ///   - fileID: The file that a miss names.
  ///   - line: The line that a miss names.
  /// - Returns: The message.
  /// - Throws: `SMTPMiss`, with what did arrive and what was said.
  public func next(
    to recipient: EmailAddress, within limit: Duration = .seconds(60),
    fileID: String = #fileID, line: Int = #line
  ) async throws -> SMTPReceivedMessage {
    let site = CallSite(fileID: fileID, line: line)
    return try await next(SMTPMailbox(recipient), limit, site)
  }

  /// Takes the next message to anybody, and waits for it where it has not come yet.
  ///
  /// - Parameters:
  ///   - limit: How long to wait, in real time.
  ///   - fileID: The file that a miss names.
  ///   - line: The line that a miss names.
  /// - Returns: The message.
  /// - Throws: `SMTPMiss`, with what did arrive and what was said.
  public func next(
    within limit: Duration = .seconds(60), fileID: String = #fileID, line: Int = #line
  ) async throws -> SMTPReceivedMessage {
    try await next(nil, limit, CallSite(fileID: fileID, line: line))
  }

  private func next(
    _ recipient: SMTPMailbox?, _ limit: Duration, _ site: CallSite
  ) async throws -> SMTPReceivedMessage {
    let number = inbox.state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    let deadline = ContinuousClock.now.advanced(by: limit)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let waiter = MessageWaiter(
          number: number, recipient: recipient, deadline: deadline, callSite: site,
          continuation: continuation)
        let (message, isStopped) = inbox.state.withLock { ($0.takeOrWait(waiter), $0.isStopped) }
        if let message { return continuation.resume(returning: message) }
        if isStopped { inbox.endWaits(reason: .stopped) { $0.number == number } }
        if Task.isCancelled { inbox.endWaits(reason: .cancelled) { $0.number == number } }
        // The thread learns of the new deadline.
        inbox.signal.wake()
      }
    } onCancel: {
      inbox.endWaits(reason: .cancelled) { $0.number == number }
    }
  }
}

extension CaptureInbox {
  /// When the first wait is over; nil while nobody waits.
  var firstDeadline: ContinuousClock.Instant? {
    state.withLock { $0.waiters.map(\.deadline).min() }
  }

  /// Ends waits with a miss.
  func endWaits(reason: SMTPMiss.Reason, where isMeant: (MessageWaiter) -> Bool) {
    let (ended, arrived) = state.withLock { state in
      let ended = state.waiters.filter(isMeant)
      state.waiters.removeAll(where: isMeant)
      return (ended, state.received)
    }
    if ended.isEmpty { return }
    let transcript = transcript
    for waiter in ended {
      waiter.continuation.resume(
        throwing: SMTPMiss(
          recipient: waiter.recipient, arrived: arrived, reason: reason, callSite: waiter.callSite,
          transcript: transcript))
    }
  }
}
