import Synchronization

/// The executor of one `virtualTime` call: a queue, first in, first out, run by whoever drains it.
///
/// Nothing runs until `drain()` is called, and when it returns nothing is ready: that the work is
/// done is then a fact and not a guess.
final class BubbleExecutor: TaskExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var isWoken = false
    var isClosed = false
    var waits: UInt64 = 0
    var waiter: CheckedContinuation<Bool, Never>?

    /// Whether there is a job or a wake-up; a wake-up counts once.
    mutating func takeReady() -> Bool {
      defer { isWoken = false }
      return isWoken || !jobs.isEmpty
    }
  }

  private let state = Mutex(State())

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let (isClosed, waiter) = state.withLock { state in
      if !state.isClosed { state.jobs.append(job) }
      return (state.isClosed, state.waiter.take())
    }
    // Work that outlives the call still has to end somewhere.
    if isClosed { globalConcurrentExecutor.enqueue(job) }
    waiter?.resume(returning: true)
  }

  /// Runs jobs on the calling thread until none is ready.
  func drain() {
    var batch: [UnownedJob] = []
    let executor = unsafe asUnownedTaskExecutor()
    while true {
      state.withLock { state in swap(&batch, &state.jobs) }
      guard !batch.isEmpty else { return }
      for job in batch { unsafe job.runSynchronously(on: executor) }
      batch.removeAll(keepingCapacity: true)
    }
  }

  /// Tells the driver to look again, though no job is ready.
  func wake() {
    let waiter = state.withLock { state in
      state.isWoken = true
      return state.waiter.take()
    }
    waiter?.resume(returning: true)
  }

  /// Suspends until a job is ready or `wake()` was called; false when `patience` ran out first.
  ///
  /// That takes five idle rounds of `patience` in a row, and at most a hundred rounds while the
  /// process computes: perhaps it computes what is awaited. Without patience it takes no time.
  func waitForWork(patience: Duration) async -> Bool {
    guard patience > .zero else { return takeReady() }
    let number = state.withLock { state in
      state.waits += 1
      return state.waits
    }
    // NB: real time, and the only place: nobody can ask the runtime whether a task that left the
    // bubble (for the main actor, a detached task, a socket) is about to come back.
    let watchdog = Task.detached {
      // Several idle rounds in a row: on a machine that others keep busy, the system may leave a
      // computing thread without a processor for a whole round.
      var idleRounds = 0
      for _ in 1...100 where idleRounds < 5 {
        let before = ProcessTime.used
        try await ContinuousClock().sleep(for: patience)
        await Self.queueBehindAllElse()
        idleRounds = ProcessTime.used - before > patience / 100 ? 0 : idleRounds + 1
      }
      self.giveUp(wait: number)
    }
    defer { watchdog.cancel() }
    return await withCheckedContinuation { continuation in
      let isReady = state.withLock { state in
        let isReady = state.takeReady()
        if !isReady { state.waiter = continuation }
        return isReady
      }
      if isReady { continuation.resume(returning: true) }
    }
  }

  private func takeReady() -> Bool { state.withLock { $0.takeReady() } }

  /// Returns when all that was ready outside before this call has at least begun: each priority has a
  /// queue of its own, and so has the main actor.
  private static func queueBehindAllElse() async {
    for priority in [TaskPriority.high, .medium, .low, .background] {
      await Task.detached(priority: priority) {}.value
    }
    await MainActor.run {}
  }

  private func giveUp(wait number: UInt64) {
    let waiter = state.withLock { state in state.waits == number ? state.waiter.take() : nil }
    waiter?.resume(returning: false)
  }

  /// Hands what is left, and whatever still comes, to the global pool.
  func close() {
    let rest = state.withLock { state in
      state.isClosed = true
      defer { state.jobs = [] }
      return state.jobs
    }
    for job in rest { globalConcurrentExecutor.enqueue(job) }
  }
}
