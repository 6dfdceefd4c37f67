import Synchronization

/// A clock that moves when a test says so, for code that runs outside `virtualTime`.
///
/// `advance(by:)` is synchronous: it wakes who is due and returns. It cannot know when the woken
/// tasks have done their work, which is what `virtualTime` is for. What it does know is who is
/// asleep, so a test waits for that and not for a while:
///
/// ```swift
/// let clock = ManualClock()
/// async let napped: Void = clock.sleep(for: .seconds(1))
/// try await clock.sleepers(atLeast: 1)
/// clock.advance(by: .seconds(1))
/// try await napped
/// ```
public final class ManualClock: Clock {
  struct Watcher {
    let count: Int
    let continuation: CheckedContinuation<Void, any Error>
  }

  struct State {
    var now = VirtualInstant.start
    var sleepers = SleepQueue()
    var watchers: [UInt64: Watcher] = [:]
    var lastNumber: UInt64 = 0
  }

  /// The smallest step that the clock can tell apart: one nanosecond.
  public let minimumResolution: Swift.Duration = .nanoseconds(1)

  let state = Mutex(State())

  /// Makes a clock that stands at `VirtualInstant.start`.
  public init() {}

  /// The moment at which the clock stands.
  public var now: VirtualInstant { state.withLock { $0.now } }

  /// Suspends until the clock was moved to a deadline; returns at once when it has passed.
  ///
  /// - Parameters:
  ///   - deadline: The moment to wake at.
  ///   - tolerance: Ignored: the clock is exact.
  /// - Throws: `CancellationError` when the task is cancelled before or during the sleep.
  public func sleep(until deadline: VirtualInstant, tolerance: Duration? = nil) async throws {
    let number = nextNumber()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: SleepQueue.Continuation) in
        let (admission, watchers) = state.withLock { state in
          // The handler below may have run before this: then the task says that it is cancelled.
          if Task.isCancelled { return (SleepAdmission.throwsCancellation, [Watcher]()) }
          guard deadline > state.now else { return (.returns, []) }
          state.sleepers.add(continuation, number: number, until: deadline)
          return (.asleep, state.takeFulfilledWatchers())
        }
        continuation.resume(after: admission)
        for watcher in watchers { watcher.continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.sleepers.remove(number: number) }?.resume(throwing: CancellationError())
    }
  }

  func nextNumber() -> UInt64 {
    state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
  }
}
