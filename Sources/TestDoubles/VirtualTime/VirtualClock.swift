import Synchronization

/// The clock of a `virtualTime` call: time that moves when nothing is left to do.
///
/// It is made by `virtualTime`, which documents how time moves. It starts at
/// `VirtualInstant.start` and never goes back.
public final class VirtualClock: Clock {
  /// The smallest step that the clock can tell apart: one nanosecond.
  public let minimumResolution: Swift.Duration = .nanoseconds(1)

  /// The clock of the `virtualTime` call that the current task belongs to; nil outside of one.
  @TaskLocal public static var current: VirtualClock?

  let executor = BubbleExecutor()
  let timeline = Mutex(Timeline())
  let callSite: CallSite

  init(callSite: CallSite) { self.callSite = callSite }

  /// The current moment of virtual time.
  public var now: VirtualInstant { timeline.withLock { $0.now } }

  /// The virtual time that has passed since the start.
  public var elapsed: Duration { now.offset }

  /// Suspends until virtual time reaches a deadline; returns at once when it has passed.
  ///
  /// - Parameters:
  ///   - deadline: The moment to wake at.
  ///   - tolerance: Ignored: virtual time is exact.
  /// - Throws: `CancellationError` when the task is cancelled before or during the sleep, or when
  ///   the `virtualTime` call is over.
  public func sleep(until deadline: VirtualInstant, tolerance: Duration? = nil) async throws {
    try await sleep(until: deadline, at: callSite)
  }

  /// Suspends for a span of virtual time; returns at once when it is zero or negative.
  ///
  /// This method rather than the one of `Clock` is what `clock.sleep(for:)` calls on a
  /// `VirtualClock`; it knows its call site, so that a report names it.
  ///
  /// - Parameters:
  ///   - duration: The time to sleep.
  ///   - tolerance: Ignored: virtual time is exact.
  ///   - fileID: The file that a report names.
  ///   - line: The line that a report names.
  /// - Throws: `CancellationError` when the task is cancelled before or during the sleep, or when
  ///   the `virtualTime` call is over.
  public func sleep(
    for duration: Duration, tolerance: Duration? = nil, fileID: String = #fileID, line: Int = #line
  ) async throws {
    let site = CallSite(fileID: fileID, line: line)
    try await sleep(until: now.advanced(by: duration), at: site)
  }

  private func sleep(until deadline: VirtualInstant, at site: CallSite) async throws {
    let number = register(at: site)
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        // The handler below may have run before this: then the task says that it is cancelled.
        let isCancelled = Task.isCancelled
        let admission = timeline.withLock {
          $0.admit(continuation, number: number, until: deadline, isCancelled: isCancelled)
        }
        continuation.resume(after: admission)
        if admission == .asleep { executor.wake() }
      }
    } onCancel: {
      timeline.withLock { $0.sleepers.remove(number: number) }?
        .resume(throwing: CancellationError())
    }
  }

  /// Takes a number and notes whether the caller runs on another executor than this clock's.
  func register(at site: CallSite) -> UInt64 {
    let bubble = unsafe executor.asUnownedTaskExecutor()
    let isInside = unsafe withUnsafeCurrentTask { task in
      unsafe task?.unownedTaskExecutor == bubble
    }
    return timeline.withLock { timeline in
      if !isInside && !timeline.isClosed { timeline.escapes.append(site) }
      return timeline.nextNumber()
    }
  }
}
