/// Runs a body in virtual time: waiting costs nothing, and what is due has happened.
///
/// The body and its structured children (`async let`, task groups, calls of actors) run on an
/// executor that belongs to this call, first in, first out, one at a time. When nothing is ready,
/// time moves to the next sleeper by itself, so most tests only await the service:
///
/// ```swift
/// try await virtualTime { clock in
///   try await clock.sleep(for: .seconds(3600))
///   #expect(clock.elapsed == .seconds(3600))
/// }
/// ```
///
/// A test that looks at moments in between calls `await clock.advance(by:)`. When that returns,
/// everything due until then has run: the queue is empty, by construction. Sleepers with equal
/// deadlines wake in the order in which they fell asleep.
///
/// What cannot work is reported instead of hanging or passing by luck:
/// - Deadlock: nothing is ready, nobody is asleep and nothing comes back from outside within five
///   rounds of `patience` of real time, or a hundred while this process computes. The body is
///   cancelled; if it ignores that, it is abandoned and what is left of it runs elsewhere. A loop
///   that swallows its cancellation and goes on sleeping is held and listed.
/// - Escape: work started with `Task { }` or `Task.detached` used the clock. The sleep does its
///   work, and the call throws when its body has ended, whatever that ended with.
/// - Endless: time has moved `steps` times. The body is cancelled.
///
/// Work on the main actor or elsewhere may be awaited, but time does not stand still for it.
///
/// Nothing is process-wide, so tests in parallel do not disturb each other. A call inside the body
/// that blocks its thread blocks all of this virtual time.
///
/// - Parameters:
///   - steps: How often time may move by itself or in `advance` before the body counts as endless.
///   - patience: How long a round lasts, in real time, that waits for work outside when nothing else
///     is left; five idle rounds in a row are a deadlock. With `.zero` nothing outside is
///     waited for, and a deadlock is found without any real time.
///   - fileID: The file that reports name.
///   - line: The line that reports name.
///   - body: The test. It is given the clock to hand to the code under test.
/// - Returns: What the body returns.
/// - Throws: `VirtualTimeError.escaped`, `.deadlock` or `.endless`, in this order of precedence,
///   else the body's error.
@concurrent
public func virtualTime<Value: Sendable>(
  steps: Int = 1_000_000, patience: Duration = .milliseconds(50),
  fileID: String = #fileID, line: Int = #line,
  _ body: sending @escaping (VirtualClock) async throws -> Value
) async throws -> Value {
  let clock = VirtualClock(callSite: CallSite(fileID: fileID, line: line))
  let task = Task(executorPreference: clock.executor) {
    defer { clock.finishBody() }
    return try await VirtualClock.$current.withValue(clock) { try await body(clock) }
  }
  let bounds = VirtualClock.Bounds(steps: steps, patience: patience)
  let result: Result<Value, any Error>
  do {
    try await withTaskCancellationHandler {
      try await clock.drive(within: bounds) { task.cancel() }
    } onCancel: {
      task.cancel()
    }
    result = await task.result
  } catch {
    result = .failure(error)
  }
  if let escape = clock.close() { throw VirtualTimeError.escaped(escape) }
  return try result.get()
}
