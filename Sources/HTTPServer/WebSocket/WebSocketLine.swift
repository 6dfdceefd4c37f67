internal import HTTPCore
internal import Synchronization

/// A socket that speaks WebSocket: it moves bytes between a channel and the machine of HTTPCore.
///
/// Answers to messages that came together leave in one write. It is no actor: a reader and senders
/// use it from where they are, and a message costs no change of executor.
final class WebSocketLine: Sendable {
  /// Nanoseconds that the other side may take.
  struct Times: Sendable {
    /// To take a part of what is sent.
    var write: Int64
    /// To answer a close frame.
    var closing: Int64
  }

  struct State: ~Copyable {
    var machine: WebSocketConnection
    var hasInputEnded = false
    var isFlushScheduled = false
    /// How the connection has ended; nil while it has not.
    var closure: WebSocketClosure?
  }

  /// From so many bytes on that the other side has not taken, sending waits.
  static let highWater = 64 * 1024

  let channel: Channel
  let times: Times
  let state: Mutex<State>

  init(_ channel: Channel, _ machine: WebSocketConnection, received: [UInt8], times: Times) {
    self.channel = channel
    self.times = times
    var machine = machine
    machine.receive(received)
    state = Mutex(State(machine: machine))
  }

  /// How the connection has ended; nil while it has not.
  var closure: WebSocketClosure? { state.withLock { $0.closure } }

  /// The next message; nil once the connection was closed as it should be.
  ///
  /// - Throws: `WebSocketError.ended` where it ended otherwise; `ConnectionError`.
  func next(until deadline: LoopInstant = .never) async throws -> WebSocketMessage? {
    while true {
      switch state.withLock({ $0.advance() }) {
      case .message(let message): return message
      case .crowded: try await drain()
      case .waiting:
        if !flush() { try await drain() }
        try await read(until: deadline)
      case .ended(let closure):
        try await drain()
        guard closure.isClean else { throw WebSocketError.ended(closure) }
        return nil
      }
    }
  }

  /// Sends a message; returns at once, unless the other side is behind.
  ///
  /// - Throws: `WebSocketSendError`; `ConnectionError`; `CancellationError`.
  func send(_ message: WebSocketMessage) async throws {
    try Task.checkCancellation()
    try await sendLater { machine throws(WebSocketSendError) in try machine.send(message) }
  }

  /// Sends a ping, which the other side answers by itself.
  ///
  /// - Throws: `WebSocketSendError`; `ConnectionError`.
  func ping(_ payload: [UInt8]) async throws {
    try await sendLater { machine throws(WebSocketSendError) in try machine.ping(payload) }
  }
}

extension WebSocketLine.State {
  /// What a reader has to do next.
  fileprivate enum Step {
    case message(WebSocketMessage)
    /// Sends before it goes on: a peer that pings and does not read is not read from.
    case crowded
    /// Reads: all that came was looked at.
    case waiting
    case ended(WebSocketClosure)
  }

  fileprivate mutating func advance() -> Step {
    while machine.outputCount < WebSocketLine.highWater {
      switch machine.next() {
      case .message(let message): return .message(message)
      case .closed(let closure): self.closure = closure
      case .ping, .pong: break
      case nil: return closure.map { .ended($0) } ?? .waiting
      }
    }
    return .crowded
  }
}
