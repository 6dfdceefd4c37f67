public import Ports
import Synchronization

extension MailSpy {
  struct Waiter {
    let number: UInt64
    let recipient: EmailAddress
    let callSite: CallSite
    let continuation: CheckedContinuation<SentMail, any Error>
  }

  /// Takes the next mail to a recipient, and waits for it where it has not come yet.
  ///
  /// Each mail is taken once: a second call waits for the second mail. Several waits for one
  /// recipient are served in order. In virtual time, time moves on during the wait, and a wait
  /// that nothing can fulfil any more ends at once. Elsewhere nobody can know that, so the wait
  /// ends with the mail or with the task's cancellation: give such a test a time limit.
  ///
  /// - Parameters:
  ///   - recipient: Whose mail to take.
  ///   - fileID: The file that a miss names.
  ///   - line: The line that a miss names.
  /// - Returns: The mail and when it was accepted.
  /// - Throws: `MailMiss`, with what did arrive.
  public func next(
    to recipient: EmailAddress, fileID: String = #fileID, line: Int = #line
  ) async throws -> SentMail {
    let site = CallSite(fileID: fileID, line: line)
    let number = state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    let clock = VirtualClock.current
    let wait = clock?.beginWait(for: "a mail to \(recipient), awaited at \(site)") {
      self.endWait(number, reason: .nothingLeftToRun)
    }
    defer { if let wait { clock?.endWait(wait) } }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let waiter = Waiter(
          number: number, recipient: recipient, callSite: site, continuation: continuation)
        let mail = state.withLock { $0.takeOrWait(waiter) }
        if let mail { continuation.resume(returning: mail) }
        if Task.isCancelled { endWait(number, reason: .cancelled) }
      }
    } onCancel: {
      endWait(number, reason: .cancelled)
    }
  }

  private func endWait(_ number: UInt64, reason: MailMiss.Reason) {
    let end = state.withLock { state -> (waiter: Waiter, arrived: [SentMail])? in
      guard let index = state.waiters.firstIndex(where: { $0.number == number }) else { return nil }
      return (state.waiters.remove(at: index), state.sent)
    }
    guard let (waiter, arrived) = end else { return }
    waiter.continuation.resume(
      throwing: MailMiss(
        recipient: waiter.recipient, arrived: arrived, reason: reason, callSite: waiter.callSite))
  }
}

extension MailSpy.State {
  /// Records a mail and takes out the first that waits for it.
  mutating func accept(_ record: SentMail) -> MailSpy.Waiter? {
    sent.append(record)
    guard let first = waiters.firstIndex(where: { $0.recipient == record.mail.to }) else {
      return nil
    }
    taken.insert(sent.count - 1)
    return waiters.remove(at: first)
  }

  /// Takes the first mail for a waiter that nobody took, or lets it wait.
  mutating func takeOrWait(_ waiter: MailSpy.Waiter) -> SentMail? {
    let first = sent.indices.first {
      sent[$0].mail.to == waiter.recipient && !taken.contains($0)
    }
    guard let first else {
      waiters.append(waiter)
      return nil
    }
    taken.insert(first)
    return sent[first]
  }
}
