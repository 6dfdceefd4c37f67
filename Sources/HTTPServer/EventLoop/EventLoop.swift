#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Synchronization

/// One thread that waits for sockets and runs the tasks that use them.
///
/// It is the executor of the connections that live on it, and the preferred executor of their tasks:
/// a handler that waits for nothing runs from the first byte read to the last byte written without a
/// change of thread.
///
/// ```swift
/// let loop = try EventLoop.start()
/// Task(executorPreference: loop) { await connection.serve() }
/// ```
final class EventLoop: SerialExecutor, TaskExecutor {
  private struct Inbox: ~Copyable {
    var jobs: [UnownedJob] = []
    var isAsleep = false
    var isStopping = false
    var endWaiters: [CheckedContinuation<Void, Never>] = []
    /// nil once the loop has ended.
    var poller: Poller?
  }

  /// How often the jobs that jobs have made are run before the sockets are looked at again.
  private static let roundsBeforePolling = 16

  private let inbox: Mutex<Inbox>
  private let timers = Mutex(TimerHeap())
  private let ends = Mutex([any TurnEnd]())
  private let thread = Atomic<UInt>(0)
  let channels = ChannelTable()
  let buffers = BufferPool()

  private init(_ poller: consuming Poller) { inbox = Mutex(Inbox(poller: poller)) }

  /// Starts a loop on a thread of its own; it runs until `stop`.
  ///
  /// - Throws: `SystemError` of `epoll_create1`, `eventfd` or `pthread_create`.
  static func start() throws(SystemError) -> EventLoop {
    let poller = try Poller()
    let waiter = poller.waiter
    let loop = EventLoop(poller)
    try LoopThread.start { loop.run(waiter) }
    return loop
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let hasEnded = inbox.withLock { inbox in
      guard inbox.poller != nil else { return true }
      inbox.jobs.append(job)
      Self.wake(&inbox)
      return false
    }
    // What is left of a task after its server has ended must not wait for ever.
    if hasEnded { run(job) }
  }

  func isIsolatingCurrentContext() -> Bool? {
    thread.load(ordering: .relaxed) == LoopThread.current
  }

  func checkIsolated() {
    precondition(isIsolatingCurrentContext() == true, "not on the thread of the loop")
  }

  /// Rings an alarm on the loop's thread at a time; called from any.
  func set(_ alarm: any Alarm, at time: LoopInstant) {
    let isEarliest = timers.withLock { timers in
      defer { timers.insert(alarm, at: time) }
      return timers.earliest.map { time < $0 } ?? true
    }
    if isEarliest { inbox.withLock { Self.wake(&$0) } }
  }

  /// Calls something on the loop's thread once the tasks that can run now have run.
  func atEndOfTurn(_ end: any TurnEnd) { ends.withLock { $0.append(end) } }

  /// Watches a descriptor from now on.
  ///
  /// - Throws: `SystemError` of `epoll_ctl`, or with `ESHUTDOWN` where the loop has ended.
  func watch(_ number: Int32, for channel: Channel) throws(SystemError) -> UInt64 {
    let key = channels.insert(channel)
    do throws(SystemError) {
      try inbox.withLock { inbox throws(SystemError) in
        guard inbox.poller != nil else { throw SystemError("epoll_ctl", code: ESHUTDOWN) }
        try inbox.poller?.add(number, key: key)
      }
    } catch {
      channels.remove(key)
      throw error
    }
    return key
  }

  /// Ends the loop once its jobs are done.
  func stop() {
    inbox.withLock { inbox in
      inbox.isStopping = true
      Self.wake(&inbox)
    }
  }

  /// Waits until the loop has closed its descriptors.
  func waitUntilStopped() async {
    await withCheckedContinuation { continuation in
      let hasEnded = inbox.withLock { inbox in
        if inbox.poller != nil { inbox.endWaiters.append(continuation) }
        return inbox.poller == nil
      }
      if hasEnded { continuation.resume() }
    }
  }

  private static func wake(_ inbox: inout Inbox) {
    guard inbox.isAsleep else { return }
    inbox.isAsleep = false
    inbox.poller?.ring()
  }

  private func run(_ waiter: consuming Poller.Waiter) {
    thread.store(LoopThread.current, ordering: .relaxed)
    var changes: [Readiness] = []
    var jobs: [UnownedJob] = []
    var ended: [any TurnEnd] = []
    while true {
      let hasEnded = inbox.withLock { inbox in
        if inbox.jobs.isEmpty, inbox.isStopping { inbox.poller = nil }
        inbox.isAsleep = inbox.jobs.isEmpty
        return inbox.poller == nil
      }
      if hasEnded { break }
      waiter.wait(milliseconds: millisecondsToWait(), into: &changes)
      inbox.withLock { $0.isAsleep = false }
      for change in changes { channels[change.key]?.signal(change) }
      ringAlarms()
      runJobs(&jobs)
      endTurn(&ended)
    }
    for waiter in inbox.withLock({ $0.endWaiters }) { waiter.resume() }
  }

  private func runJobs(_ jobs: inout [UnownedJob]) {
    for _ in 0..<Self.roundsBeforePolling {
      inbox.withLock { swap(&$0.jobs, &jobs) }
      if jobs.isEmpty { return }
      for job in jobs { run(job) }
      jobs.removeAll(keepingCapacity: true)
    }
  }

  private func endTurn(_ ended: inout [any TurnEnd]) {
    ends.withLock { swap(&$0, &ended) }
    for end in ended { end.turnEnds() }
    ended.removeAll(keepingCapacity: true)
  }

  private func run(_ job: UnownedJob) {
    unsafe job.runSynchronously(
      isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
  }

  private func ringAlarms() {
    guard let earliest = timers.withLock({ $0.earliest }) else { return }
    let now = LoopInstant.now
    guard earliest <= now else { return }
    while let alarm = timers.withLock({ $0.popDue(at: now) }) { alarm.ring(at: now) }
  }

  private func millisecondsToWait() -> Int32 {
    guard inbox.withLock({ $0.isAsleep }) else { return 0 }
    guard let earliest = timers.withLock({ $0.earliest }) else { return -1 }
    let nanoseconds = max(0, earliest.nanoseconds - LoopInstant.now.nanoseconds)
    return Int32(min(60_000, nanoseconds / 1_000_000 + 1))
  }
}
