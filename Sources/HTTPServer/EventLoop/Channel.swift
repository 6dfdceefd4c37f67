#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Synchronization

/// A socket on a loop: reads and writes that never block, and waits with a time limit.
///
/// The loop reports each change once, so that the channel keeps in mind what is ready: it calls the
/// system only where that can do something.
final class Channel: Sendable {
  enum Direction { case reading, writing }

  /// Why a wait has ended.
  enum Wake: Sendable { case ready, timedOut, interrupted }

  /// A task that waits; it is resumed once, by who has taken it out of the state.
  @safe struct Waiter: Sendable {
    let direction: Direction
    var deadline: LoopInstant
    private let continuation: UnsafeContinuation<Wake, Never>

    @unsafe init(
      _ direction: Direction, until deadline: LoopInstant,
      _ continuation: UnsafeContinuation<Wake, Never>
    ) {
      self.direction = direction
      self.deadline = deadline
      unsafe self.continuation = continuation
    }

    func resume(_ wake: Wake) { unsafe continuation.resume(returning: wake) }
  }

  struct State: ~Copyable {
    var descriptor: Descriptor?
    var key: UInt64?
    var isReadable = true
    var isWritable = true
    var hasEnded = false
    var hasFailed = false
    var isInterrupted = false
    var waiters = WaiterList()
    /// The time after which nobody waits for bytes.
    var readingLimit = LoopInstant.never
    /// The earliest alarm that is set for this channel.
    var alarm: LoopInstant?
    var onFailure: (@Sendable () -> Void)?
  }

  let loop: EventLoop
  let state: Mutex<State>

  /// Puts a socket that does not block on a loop.
  ///
  /// - Throws: `SystemError` of `epoll_ctl`; then the socket is closed.
  init(_ descriptor: consuming Descriptor, on loop: EventLoop) throws(SystemError) {
    let number = descriptor.number
    self.loop = loop
    state = Mutex(State(descriptor: descriptor))
    let key = try loop.watch(number, for: self)
    state.withLock { $0.key = key }
  }

  /// Calls this once, on the loop's thread, when the connection breaks.
  func onFailure(_ action: @escaping @Sendable () -> Void) {
    let hasFailed = state.withLock { state in
      if !state.hasFailed { state.onFailure = action }
      return state.hasFailed
    }
    if hasFailed { action() }
  }

  /// Ends all waits, now and later, and leaves the socket open.
  func interrupt() {
    let waiters = state.withLock { state in
      state.isInterrupted = true
      return state.waiters.takeAll()
    }
    waiters.resume(.interrupted)
  }

  /// Closes the socket; whoever waits for it is woken.
  func close() {
    interrupt()
    let key = state.withLock { state in
      // A child of this process that has not yet called exec would keep the connection open.
      if let number = state.descriptor?.number { _ = shutdown(number, Int32(SHUT_RDWR)) }
      state.descriptor = nil
      state.onFailure = nil
      return state.key.take()
    }
    if let key { loop.channels.remove(key) }
  }
}
