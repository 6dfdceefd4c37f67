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
  private let lastNumber = Atomic<UInt64>(0)
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
    try await sleep(at: callSite) { _ in deadline }
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
    try await sleep(at: site) { now in now.advanced(by: duration) }
  }

  private func sleep(
    at site: CallSite, until deadline: (_ now: VirtualInstant) -> VirtualInstant
  ) async throws {
    noteEscape(at: site)
    let number = nextNumber()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        // The handler below may have run before this: then the task says that it is cancelled.
        let isCancelled = Task.isCancelled
        let admission = timeline.withLock { timeline in
          timeline.admit(
            continuation, number: number, until: deadline(timeline.now), isCancelled: isCancelled)
        }
        continuation.resume(after: admission)
        if admission == .asleep { executor.wake() }
      }
    } onCancel: {
      timeline.withLock { $0.sleepers.remove(number: number) }?
        .resume(throwing: CancellationError())
    }
  }

  /// Notes the caller when it runs on another executor than this clock's.
  func noteEscape(at site: CallSite) {
    let bubble = unsafe executor.asUnownedTaskExecutor()
    let isInside = unsafe withUnsafeCurrentTask { task in
      unsafe task?.unownedTaskExecutor == bubble
    }
    if isInside { return }
    timeline.withLock { timeline in
      if !timeline.isClosed { timeline.escapes.append(site) }
    }
  }

  /// A number that is higher than all before: what comes first is served first.
  func nextNumber() -> UInt64 {
    lastNumber.wrappingAdd(1, ordering: .relaxed).newValue
  }
}
