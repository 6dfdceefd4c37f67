import SMTP
import Sockets
import Synchronization

/// What the thread of a server and its tests share.
final class CaptureInbox: Sendable {
  struct State {
    var received: [SMTPReceivedMessage] = []
    var unacknowledged: [SMTPReceivedMessage] = []
    /// The places of the received messages that no wait has taken yet, in order.
    var untaken: [Int] = []
    /// The messages that were received and forgotten.
    var forgotten = 0
    var waiters: [MessageWaiter] = []
    var lastNumber: UInt64 = 0
    var faults: [SMTPFault]
    var messageCount = 0
    var dialogues: [CaptureDialogue] = []
    var dialogueCount = 0
    var isStopping = false
    var isStopped = false
    var stopWaiters: [CheckedContinuation<Void, Never>] = []
  }

  /// The connections whose dialogues are kept.
  static let dialogueDepth = 50

  let signal: WakeSignal
  let state: Mutex<State>
  private let capacity: Int

  init(signal: WakeSignal, faults: [SMTPFault], capacity: Int) {
    self.signal = signal
    self.capacity = capacity
    state = Mutex(State(faults: faults))
  }

  var received: [SMTPReceivedMessage] { state.withLock { $0.received } }
  var unacknowledged: [SMTPReceivedMessage] { state.withLock { $0.unacknowledged } }

  var transcript: String {
    let (count, dialogues) = state.withLock { ($0.dialogueCount, $0.dialogues) }
    if count == 0 { return "Nobody connected." }
    let first = count - dialogues.count
    let head = first > 0 ? ["[\(first) earlier connections left out]"] : []
    let parts = dialogues.enumerated().map { "Connection \(first + $0 + 1):\n\($1.transcript)" }
    return (head + parts).joined(separator: "\n")
  }

  func add(_ fault: SMTPFault) { state.withLock { $0.faults.append(fault) } }

  func add(_ dialogue: CaptureDialogue) {
    state.withLock { state in
      if state.dialogues.count == Self.dialogueDepth { state.dialogues.removeFirst() }
      state.dialogues.append(dialogue)
      state.dialogueCount += 1
    }
  }

  /// Lets a machine act with the faults and the count that all connections share.
  func share<Result>(
    with machine: inout SMTPServerMachine, _ act: (inout SMTPServerMachine) -> Result
  ) -> Result {
    state.withLock { state in
      swap(&machine.faults, &state.faults)
      machine.messageCount = state.messageCount
      let result = act(&machine)
      state.messageCount = machine.messageCount
      swap(&machine.faults, &state.faults)
      return result
    }
  }

  /// Keeps a message once its reply is out, and hands it to the first that waits for it.
  ///
  /// The write and the keeping are one step for whoever looks: nobody sees the message before its
  /// reply is out, and whoever has read the reply sees the message.
  ///
  /// - Parameters:
  ///   - message: The message.
  ///   - write: Writes what is left of the reply; says whether all of it is out.
  /// - Returns: What the write said.
  /// - Throws: The `SocketError` of the write; the message is not kept then.
  func keep(
    _ message: SMTPReceivedMessage, after write: () throws(SocketError) -> Bool
  ) throws(SocketError) -> Bool {
    let (isOut, waiter) = try state.withLock {
      state throws(SocketError) -> (Bool, MessageWaiter?) in
      guard try write() else { return (false, nil) }
      return (true, state.accept(message, capacity: capacity))
    }
    waiter?.continuation.resume(returning: message)
    return isOut
  }

  /// Keeps a message whose sender does not learn that it was taken.
  func keepUnacknowledged(_ message: SMTPReceivedMessage) {
    state.withLock { $0.unacknowledged.append(message) }
  }

  /// Asks the thread to end, and resumes the continuation when it has.
  func stop(_ continuation: CheckedContinuation<Void, Never>? = nil) {
    let isStopped = state.withLock { state in
      state.isStopping = true
      if !state.isStopped, let continuation { state.stopWaiters.append(continuation) }
      return state.isStopped
    }
    signal.wake()
    if isStopped { continuation?.resume() }
  }

  /// Takes note that the thread has ended: nothing will arrive any more.
  func ended() {
    let waiters = state.withLock { state in
      state.isStopped = true
      defer { state.stopWaiters = [] }
      return state.stopWaiters
    }
    endWaits(reason: .stopped) { _ in true }
    for waiter in waiters { waiter.resume() }
  }
}
