import SMTP
import Sockets
import Synchronization

/// The server of a mailer, and how to talk to it.
struct MailServer: Sendable {
  let host: String
  let port: Int
  let timeouts: SMTPTimeouts
  /// The machine of a connection that was just opened.
  let template: SMTPClientMachine
}

/// One mail, and the call that waits for its end.
struct MailJob: Sendable {
  let number: UInt64
  let submission: SMTPSubmission
  let continuation: CheckedContinuation<SMTPReceipt, any Error>
}

/// What the thread of a mailer and its callers share.
final class MailerQueue: Sendable {
  private struct State {
    var jobs: [MailJob] = []
    var lastNumber: UInt64 = 0
    /// Ends the wait of the thread; nil while no thread runs.
    var signal: WakeSignal?
    var isRunning = false
    var isStopping = false
    var stopWaiters: [CheckedContinuation<Void, Never>] = []
  }

  let server: MailServer
  private let state = Mutex(State())

  init(server: MailServer) { self.server = server }

  /// Says whether the mailer was closed.
  var isStopping: Bool { state.withLock { $0.isStopping } }

  func makeNumber() -> UInt64 {
    state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
  }

  /// Adds a mail, and starts the thread where none runs.
  func add(_ job: MailJob, unless isCancelled: () -> Bool) {
    enum Outcome { case cancelled, closed, added, first }
    let outcome = state.withLock { state -> Outcome in
      // Whoever cancels later finds the job in the queue.
      if isCancelled() { return .cancelled }
      if state.isStopping { return .closed }
      state.jobs.append(job)
      state.signal?.wake()
      defer { state.isRunning = true }
      return state.isRunning ? .added : .first
    }
    switch outcome {
    case .cancelled: job.continuation.resume(throwing: CancellationError())
    case .closed: job.continuation.resume(throwing: SMTPMailerError.closed)
    case .added: break
    case .first: onOwnThread(named: "SMTPMailer") { MailerLoop(queue: self).run() }
    }
  }

  /// Withdraws a mail that still waits for its turn.
  func cancel(_ number: UInt64) {
    let job = state.withLock { state in
      state.jobs.firstIndex { $0.number == number }.map { state.jobs.remove(at: $0) }
    }
    job?.continuation.resume(throwing: CancellationError())
  }

  /// Says whether a mail waits.
  var hasJobs: Bool { state.withLock { !$0.jobs.isEmpty } }

  /// Hands the mail whose turn it is over to the thread.
  func takeFirst() -> MailJob? {
    state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
  }

  /// Hands all waiting mails over to the thread.
  func takeAll() -> [MailJob] {
    state.withLock { state in
      defer { state.jobs = [] }
      return state.jobs
    }
  }

  /// Takes a mail back of which nothing was sent; its turn is next.
  func putBack(_ job: MailJob) { state.withLock { $0.jobs.insert(job, at: 0) } }

  /// Takes note of how the thread is woken.
  func begin(_ signal: WakeSignal) { state.withLock { $0.signal = signal } }

  /// Says whether the thread may end, since no mail waits.
  func endIfEmpty() -> Bool {
    let waiters = state.withLock { state -> [CheckedContinuation<Void, Never>]? in
      guard state.jobs.isEmpty else { return nil }
      state.isRunning = false
      state.signal = nil
      defer { state.stopWaiters = [] }
      return state.stopWaiters
    }
    for waiter in waiters ?? [] { waiter.resume() }
    return waiters != nil
  }

  /// Refuses further mails, and resumes the continuation when the thread has ended.
  func stop(_ continuation: CheckedContinuation<Void, Never>? = nil) {
    let isRunning = state.withLock { state in
      state.isStopping = true
      state.signal?.wake()
      if state.isRunning, let continuation { state.stopWaiters.append(continuation) }
      return state.isRunning
    }
    if !isRunning { continuation?.resume() }
  }
}
