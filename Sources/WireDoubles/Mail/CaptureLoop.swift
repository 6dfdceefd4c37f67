import SMTP
import Sockets
import Synchronization

/// The loop of a server: waits for its sockets, and lets each connection that is ready proceed.
struct CaptureLoop: ~Copyable {
  private let listener: Socket
  private let inbox: CaptureInbox
  private let template: SMTPServerMachine
  private var connections: [CaptureConnection] = []
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  /// No descriptor is left: connections wait until one of ours is closed.
  private var isFull = false

  init(listener: consuming Socket, inbox: CaptureInbox, template: SMTPServerMachine) {
    self.listener = listener
    self.inbox = inbox
    self.template = template
  }

  /// Serves until the inbox is stopped.
  consuming func run() {
    var ended = inbox.state.withLock { $0.isStopping }
    while !ended {
      step()
      ended = inbox.state.withLock { $0.isStopping }
    }
    for connection in connections { connection.leave() }
    connections = []
    let inbox = inbox
    _ = consume self
    inbox.ended()
  }

  private mutating func step() {
    let first: SocketWait.Interest =
      isFull ? .breaking(listener.number) : .reading(listener.number)
    let interests = [.reading(inbox.signal.number), first] + connections.map(\.interest)
    let ready = SocketWait.wait(for: interests, timeout: timeout)
    if ready[0] { inbox.signal.clear() }
    for (connection, isReady) in zip(connections, ready.dropFirst(2)) where isReady {
      connection.proceed(&buffer)
    }
    let now = ContinuousClock.now
    for connection in connections { connection.resume(at: now) }
    let count = connections.count
    connections.removeAll(where: \.isClosed)
    if connections.count < count { isFull = false }
    if ready[1] { accept() }
    inbox.endWaits(reason: .timeLimit) { $0.deadline <= now }
  }

  /// The time to the first thing that happens by itself.
  private var timeout: Duration? {
    let instants = connections.compactMap(\.resumption) + [inbox.firstDeadline].compactMap(\.self)
    return instants.min().map { max(.zero, ContinuousClock.now.duration(to: $0)) }
  }

  private mutating func accept() {
    do throws(SocketError) {
      while let socket = try listener.accepting() {
        connections.append(CaptureConnection(socket, template, inbox))
      }
    } catch {
      isFull = true
    }
  }
}
