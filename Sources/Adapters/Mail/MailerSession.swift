import SMTP
import Sockets

/// One connection of a mailer: it carries out what the machine says, until the session is over.
struct MailerSession: ~Copyable {
  private let socket: Socket
  private let timeouts: SMTPTimeouts
  private let signal: WakeSignal
  private let queue: MailerQueue
  private var machine: SMTPClientMachine
  private var output: [UInt8] = []
  private var written = 0
  private var buffer = [UInt8](repeating: 0, count: 16_384)
  /// The mail that is on its way.
  private var job: MailJob?
  private var isReady = false
  private var isOver = false
  private var delivered = 0
  private var failure: SMTPClientError?
  private var stage = SMTPStage.greeting
  private var deadline = ContinuousClock.now

  init(
    _ socket: consuming Socket, _ server: MailServer, _ signal: WakeSignal, _ queue: MailerQueue
  ) {
    self.socket = socket
    timeouts = server.timeouts
    machine = server.template
    self.signal = signal
    self.queue = queue
  }

  /// Sends the mails of the queue, and takes leave when none has come for a while.
  mutating func run() {
    postpone()
    while !isOver { step() }
    guard let failure, !isReady else { return }
    for job in queue.takeAll() {
      job.continuation.resume(throwing: SMTPMailerError.failed(failure))
    }
  }

  private mutating func step() {
    do throws(SocketError) {
      try flush()
      if isOver { return }
      let interest: SocketWait.Interest =
        output.isEmpty ? .reading(socket.number) : .both(socket.number)
      let left = max(.zero, ContinuousClock.now.duration(to: deadline))
      let ready = SocketWait.wait(for: [.reading(signal.number), interest], timeout: left)
      if ready[0] { signal.clear() }
      if ready[1], let count = try socket.read(into: &buffer) {
        perform(count == 0 ? machine.connectionClosed() : machine.receive(buffer[..<count]))
      }
    } catch {
      perform(machine.connectionClosed())
    }
    if !isOver { decide() }
  }

  /// Starts the next mail, takes leave, or gives up a reply that does not come.
  private mutating func decide() {
    let isLate = stage == machine.stage && ContinuousClock.now >= deadline
    if machine.stage != .idle {
      if isLate { perform(machine.timeOut()) }
    } else {
      while machine.stage == .idle, let next = queue.takeFirst() {
        job = next
        perform(machine.submit(next.submission))
      }
      let isUnwanted = isLate || queue.isStopping || timeouts.keeping == .zero
      if machine.stage == .idle, isUnwanted { perform(machine.quit()) }
    }
    if stage != machine.stage { postpone() }
  }

  /// Sets the time by which something has to happen.
  private mutating func postpone() {
    stage = machine.stage
    deadline = .now.advanced(by: stage == .idle ? timeouts.keeping : timeouts[stage])
  }

  private mutating func flush() throws(SocketError) {
    while written < output.count {
      let count = try socket.write(output[written...])
      if count == 0 { return }
      written += count
      postpone()
    }
    output.removeAll(keepingCapacity: true)
    written = 0
  }

  private mutating func perform(_ actions: [SMTPClientMachine.Action]) {
    if !actions.isEmpty { postpone() }
    for action in actions {
      switch action {
      case .send(let octets): output += octets
      case .ready: isReady = true
      case .finished(let result): finish(result)
      case .failed(let error): failure = error
      case .close:
        // The farewell may still be unwritten; what does not fit is not worth a wait.
        _ = try? flush()
        isOver = true
      }
    }
  }

  private mutating func finish(_ result: Result<SMTPReceipt, SMTPClientError>) {
    guard let job else { return }
    self.job = nil
    switch result {
    case .success(let receipt):
      delivered += 1
      job.continuation.resume(returning: receipt)
    case .failure(let error) where delivered > 0 && error.isStaleConnection:
      // The server had closed a connection that served well: the mail is due a new one.
      queue.putBack(job)
    case .failure(let error): job.continuation.resume(throwing: SMTPMailerError.failed(error))
    }
  }
}

extension SMTPClientError {
  /// Says whether the session ended before anything but the start of a mail was sent.
  fileprivate var isStaleConnection: Bool {
    switch self {
    case .closed(.mail): true
    case .refused(.mail, let reply): reply.code == 421
    default: false
    }
  }
}
