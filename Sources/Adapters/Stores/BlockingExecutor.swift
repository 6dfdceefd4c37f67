import Dispatch

/// The executor of an actor whose calls block: a queue of its own, off the cooperative pool.
///
/// The pool has as many threads as the machine has cores. A call that waits for a lock or a disk on
/// one of them holds up everything else; on a queue of its own it holds up only its actor.
final class BlockingExecutor: SerialExecutor {
  private let queue: DispatchQueue

  /// Makes an executor.
  ///
  /// - Parameter label: The name that a debugger shows.
  init(label: String) { queue = DispatchQueue(label: label) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
