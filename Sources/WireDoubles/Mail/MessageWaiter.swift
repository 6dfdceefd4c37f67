import SMTP
import TestDoubles

/// One call of `next` that waits.
struct MessageWaiter {
  let number: UInt64
  /// Whose message is waited for; nil for anybody's.
  let recipient: SMTPMailbox?
  let deadline: ContinuousClock.Instant
  let callSite: CallSite
  let continuation: CheckedContinuation<SMTPReceivedMessage, any Error>

  func wants(_ message: SMTPReceivedMessage) -> Bool {
    guard let recipient else { return true }
    return message.envelope.recipients.contains(recipient)
  }
}

extension CaptureInbox.State {
  /// Records a message and takes out the first that waits for it.
  mutating func accept(_ message: SMTPReceivedMessage, capacity: Int) -> MessageWaiter? {
    // Half of them at a time: to forget one by one would move all the others each time.
    if received.count / 2 >= capacity { forget(received.count - capacity) }
    received.append(message)
    if let first = waiters.firstIndex(where: { $0.wants(message) }) {
      return waiters.remove(at: first)
    }
    untaken.append(forgotten + received.count - 1)
    return nil
  }

  /// Takes the first message for a waiter that nobody took, or lets it wait.
  mutating func takeOrWait(_ waiter: MessageWaiter) -> SMTPReceivedMessage? {
    let first = untaken.firstIndex { waiter.wants(received[$0 - forgotten]) }
    guard let first else {
      waiters.append(waiter)
      return nil
    }
    return received[untaken.remove(at: first) - forgotten]
  }

  private mutating func forget(_ count: Int) {
    received.removeFirst(count)
    forgotten += count
    untaken.removeAll { $0 < forgotten }
  }
}
